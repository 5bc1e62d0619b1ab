import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClaimTable } from './claim-table.ts';
import { ClaimCollector } from './collect-claims.ts';

const claims = [
  'The river rose so fast that nobody on the bridge could be warned.',
  'The council knew of the cracks in the old bridge for three years.',
  'No engineer was asked before the mill pond was drained in spring.',
];
const collector = new ClaimCollector();
for (const [record, claim] of claims.entries()) collector.add(record, claim);
const table = ClaimTable.build([collector.finish()]);

test('a sentence like a claim is let through where blocks have lost their seams', () => {
  const said = 'Nobody on the bridge could be warned since the river rose so fast';
  const text = `Weather today${said}Read more about stones`;
  const places: number[] = [];
  expect(table.sift(text, places)).toBe(true);
  const starts = places.filter((_, at) => at % 3 === 0);
  expect(starts.some((at) => at >= 13 && at < 13 + said.length)).toBe(true);
});

test('text that is like no claim gives no place', () => {
  const places: number[] = [];
  expect(table.sift('Tickets are sold at the door from six. Children pay half.', places)).toBe(
    true,
  );
  expect(places).toEqual([]);
});

const words = claims.join(' ').replace(/\./g, '').split(' ');
const sentence = fc
  .array(fc.constantFrom(...words), { maxLength: 12 })
  .map((list) => (list.length > 0 ? `${list.join(' ')}. ` : ''));

test('what has a candidate as a block of its own is let through among other blocks', () => {
  fc.assert(
    fc.property(fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 4 }), (texts) => {
      const blocks = texts.map((sentences) => sentences.join(''));
      const places: number[] = [];
      table.sift(blocks.join(''), places);
      let from = 0;
      for (const block of blocks) {
        const to = from + block.length;
        const isLetThrough = places.some((at, index) => index % 3 === 0 && at >= from && at < to);
        if (table.findCandidates(block).length > 0) expect(isLetThrough, block).toBe(true);
        from = to;
      }
    }),
    { numRuns: 500 },
  );
});
