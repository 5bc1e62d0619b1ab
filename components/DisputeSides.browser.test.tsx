import './theme.css';
import { describe, expect, it } from 'vitest';
import { DisputeSides } from './DisputeSides.tsx';
import { corpus, makeStatement, oneSided, toLocal, twoSided } from './fixtures.ts';
import { readWords, renderInto } from './render-for-test.ts';
import { StatementCorpora } from './statement-corpora.ts';

function getSides(box: Element): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.sides > .side')];
}

describe('DisputeSides', () => {
  it('keeps the order of the view, with how many spoke on each side', () => {
    const box = renderInto(<DisputeSides dispute={twoSided} level={3} />);
    expect([...box.querySelectorAll('h3')].map(readWords)).toEqual([
      'Denied2Denied: 2 statements',
      'Affirmed1Affirmed: 1 statement',
      'With reservations1With reservations: 1 statement',
    ]);
  });

  it.each([468, 372, 320])('gives both sides the same width and type at %i px', (width) => {
    const box = renderInto(<DisputeSides dispute={twoSided} level={3} />);
    box.style.width = `${width}px`;
    box.style.containerType = 'inline-size';
    const sides = getSides(box);
    const [first, second] = sides.map((side) => side.getBoundingClientRect());
    expect(Math.abs((first?.width ?? 0) - (second?.width ?? 1))).toBeLessThanOrEqual(1);
    const fonts = sides.map((side) => getComputedStyle(side.querySelector('.words') ?? side).font);
    expect(fonts[0]).toBe(fonts[1]);
    expect(box.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('says that a side is empty, as a fact about the corpus', () => {
    const box = renderInto(<DisputeSides dispute={oneSided} level={3} />);
    expect(readWords(getSides(box)[1] ?? null)).toBe(
      'Denied0Denied: 0 statementsNo counter-statement found in this collection',
    );
  });

  it('names who alone is on record, at most two of them, where the corpus is known', () => {
    const [side, other] = oneSided.sides;
    const say = (names: string[]) => {
      const statements = names.map((name) =>
        makeStatement(name, { speaker: { key: name, label: toLocal(name) } }),
      );
      const sides = [{ ...side, statements }, other] as typeof oneSided.sides;
      const box = renderInto(
        <StatementCorpora.Provider value={[corpus]}>
          <DisputeSides dispute={{ ...oneSided, sides }} level={3} />
        </StatementCorpora.Provider>,
      );
      return readWords(getSides(box)[1]?.querySelector('.nothing') ?? null);
    };
    const rest = 'found here; nobody else speaks on this in these 2 documents.';
    expect(say(['Ann'])).toBe(`Only Ann was ${rest}`);
    expect(say(['Ann', 'Ben', 'Ann'])).toBe(`Only Ann and Ben were ${rest}`);
    expect(say(['Ann', 'Ben', 'Cat', 'Dan'])).toBe(`Only Ann, Ben and 2 others were ${rest}`);
  });

  it('shows a long side in steps, the last one whole', async () => {
    const statements = Array.from({ length: 20 }, (_, index) => makeStatement(`s${index}`));
    const [side, other] = twoSided.sides;
    const dispute = {
      ...twoSided,
      sides: [{ ...side, statements }, other] as typeof twoSided.sides,
    };
    const box = renderInto(<DisputeSides dispute={dispute} level={3} />);
    const count = () => getSides(box)[0]?.querySelectorAll('article').length;
    expect(count()).toBe(12);
    const more = box.querySelector<HTMLButtonElement>('.more');
    expect(readWords(more)).toBe('Show 8 more');
    more?.click();
    await expect.poll(count).toBe(20);
    expect(box.querySelector('.more')).toBeNull();
  });
});
