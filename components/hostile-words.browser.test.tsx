/** What a hostile publisher writes, as it is painted: nothing turns round and nothing leaves its box. */
import './theme.css';
import '../entrypoints/card/card.css';
import { expect, it } from 'vitest';
import { Candidates } from '../entrypoints/card/Candidates.tsx';
import { toShown } from '../lib/corpus/records/shown-text.ts';
import { CorpusTag } from './CorpusTag.tsx';
import { corpus, otherCorpus, preview, toLocal } from './fixtures.ts';
import { renderInto } from './render-for-test.ts';
import { Words } from './Words.tsx';

/** Where each of some letters of an element is painted, from the left. */
function leftsOf(box: Element, letters: string): number[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const lefts = new Map<string, number>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [at, letter] of [...(node.nodeValue ?? '')].entries()) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      lefts.set(letter, range.getBoundingClientRect().left);
    }
  }
  return [...letters].map((letter) => lefts.get(letter) ?? Number.NaN);
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

it.each([
  ['an override', '\u202eBCD'],
  ['an embedding that is never closed', '\u202bBCD'],
  ['isolates', '\u2067BCD\u2066'],
])('%s in a name turns neither it nor what stands beside it', (_, hostile) => {
  const render = (text: string) =>
    renderInto(
      <p dir="ltr">
        A <Words words={{ text, language: 'en' }} /> E
      </p>,
    );
  expect(isAscending(leftsOf(render(toShown(hostile)), 'ABCDE'))).toBe(true);
});

it('the override turns its own letters round where it is not taken out', () => {
  const box = renderInto(<Words words={{ text: '\u202eBCD', language: 'en' }} />);
  expect(isAscending(leftsOf(box, 'BCD'))).toBe(false);
});

it('a stack of marks is no higher than a few lines', () => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.font = '16px sans-serif';
  const heightOf = (text: string) => context.measureText(text).actualBoundingBoxAscent;
  const hostile = `a${'\u0301'.repeat(400)}`;
  expect(heightOf(toShown(hostile))).toBeLessThan(4 * 16);
});

const long = toLocal('Supercalifragilistic '.repeat(200));
const vouch = { mark: '8bhp li_C n4jz', isAlike: true };

it('a tag with a title without end stays in its box, and its mark is whole', () => {
  const hostile = { ...otherCorpus, title: long, vouch };
  const box = renderInto(
    <p style="inline-size: 15rem">
      <CorpusTag of={`${hostile.id}#s`} corpora={[corpus, hostile]} />
    </p>,
  );
  const paragraph = box.querySelector('p')?.getBoundingClientRect();
  const tag = box.querySelector('.corpus-tag')?.getBoundingClientRect();
  const mark = box.querySelector('.vouch')?.getBoundingClientRect();
  expect(tag?.right).toBeLessThanOrEqual((paragraph?.right ?? 0) + 1);
  expect(mark?.right).toBeLessThanOrEqual((tag?.right ?? 0) + 1);
  expect(tag?.height).toBeLessThan(40);
});

it('what a name may mean stays in the card with sixteen labels without end, each with its corpus', () => {
  const views = Array.from({ length: 16 }, (_, at) => ({
    ...preview,
    entity: { ...preview.entity, key: `k${at}`, label: long },
    corpora: [at % 2 === 0 ? corpus : { ...otherCorpus, vouch }],
  }));
  const box = renderInto(
    <div style="inline-size: 25rem">
      <Candidates views={views} chosen={0} choose={() => undefined} />
    </div>,
  );
  const list = box.querySelector('.candidates');
  const width = list?.clientWidth ?? 0;
  expect(list?.scrollWidth).toBeLessThanOrEqual(width + 1);
  expect(list?.getBoundingClientRect().height).toBeLessThan(110);
  expect(box.querySelectorAll('.candidate-corpus')).toHaveLength(16);
});
