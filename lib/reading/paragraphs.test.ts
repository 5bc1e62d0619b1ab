import { expect, test } from 'vitest';
import type { Run } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';

/** A line of ten units of height and five of width a letter. */
function line(text: string, y: number, more: Partial<Run> = {}): Run {
  const width = 5 * text.length;
  return { text, x: 50, y, width, height: 10, isRtl: false, endsLine: true, ...more };
}

const long = 'Words of a line that is as wide as the page is';

test('lines at the usual distance are one paragraph, a wide step begins another', () => {
  const runs = [
    line(`${long} a`, 700),
    line('goes on', 688),
    line(long, 650),
    line(long, 638),
    line('end', 626),
  ];
  expect(toParagraphs(runs)).toEqual([`${long} a goes on`, `${long} ${long} end`]);
});

test('larger letters are a heading', () => {
  const runs = [line('Heading', 720, { height: 16 }), line(long, 704), line(long, 692)];
  expect(toParagraphs(runs)).toEqual(['Heading', `${long} ${long}`]);
});

test('a short line at the end of a sentence, and an indent after one, part paragraphs', () => {
  const runs = [
    line(long, 700),
    line('ends.', 688),
    line(`${long}.`, 676),
    line('Indented', 664, { x: 65 }),
    line(long, 652),
  ];
  expect(toParagraphs(runs)).toEqual([`${long} ends.`, `${long}.`, `Indented ${long}`]);
});

test('a word that goes on in the next column is whole', () => {
  const runs = [
    line(long, 700),
    line('the Nusra Front and Alep-', 688),
    line('po were named', 700, { x: 320 }),
  ];
  expect(toParagraphs(runs)).toEqual([`${long} the Nusra Front and Aleppo were named`]);
});

test('a column that begins with a capital is a paragraph of its own', () => {
  const runs = [line(long, 700), line('ends', 688), line('Second', 700, { x: 320 })];
  expect(toParagraphs(runs)).toEqual([`${long} ends`, 'Second']);
});

test('runs of a line from right to left are read in that order, numbers and Latin words not', () => {
  const rtl = { isRtl: true, endsLine: false };
  const word = (text: string, x: number, more: Partial<Run> = {}) =>
    line(text, 700, { x, width: 40, ...rtl, ...more });
  const above = line('سطر طويل من كلمات عربية', 712, { isRtl: true });
  const drawnFromLeft = [
    word('كلمة', 100),
    word('Security', 160, { isRtl: false }),
    word('Council', 210, { isRtl: false }),
    word('حلب', 280),
    word('مدينة', 330),
  ];
  const drawnFromRight = [...drawnFromLeft].reverse();
  const text = 'سطر طويل من كلمات عربية مدينة حلب Security Council كلمة';
  expect(toParagraphs([above, ...drawnFromLeft])).toEqual([text]);
  expect(toParagraphs([above, ...drawnFromRight])).toEqual([text]);
});

test('a page without letters has none', () => {
  expect(toParagraphs([])).toEqual([]);
  expect(toParagraphs([line('  ', 700)])).toEqual([]);
});
