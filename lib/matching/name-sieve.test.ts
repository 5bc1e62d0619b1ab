import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../algorithms/run-steps.ts';
import { buildMatcher } from './matcher.ts';
import { NameSieve } from './name-sieve.ts';
import { seamAtEnd, seamAtStart } from './sieve.ts';
import type { NamedEntity } from './types.ts';

const entity = (names: string[], more: Partial<NamedEntity> = {}): NamedEntity => ({
  ...{ key: 'c#e', names, notNames: [], contexts: [] },
  ...more,
});

/** The places in a text, as words; null where the sieve cannot tell. */
function sift(text: string, ...entities: NamedEntity[]): [string, number][] | null {
  const sieve = runSteps(NameSieve.building([buildMatcher(entities).index]));
  const places: number[] = [];
  if (!sieve.sift(text, places)) return null;
  const found: [string, number][] = [];
  for (let at = 0; at < places.length; at += 3) {
    found.push([text.slice(places[at], places[at + 1]), places[at + 2] ?? 0]);
  }
  return found;
}

test.each([
  ['as it is written', 'The Old Bridge fell', 'Old Bridge', [['Old Bridge', 0]]],
  ['in any case', 'the OLD bridge', 'Old Bridge', [['OLD bridge', 0]]],
  ['with nothing between its words', 'the OldBridge', 'Old Bridge', [['OldBridge', 0]]],
  ['with a dash between its words', 'Old — Bridge', 'Old Bridge', [['Old — Bridge', 0]]],
  ['with accents and a soft hyphen', 'Aréth\u00adusa', 'Arethusa', [['Aréth\u00adusa', 0]]],
  ['as an abbreviation with dots', 'the U.N. said', 'UN', [['U.N', 0]]],
  ['with a bare s', 'two Bridges', 'Bridge', [['Bridge', 0]]],
  ['after what is written with it', 'وبحلب', 'حلب', [['حلب', 0]]],
  ['in a script without spaces', '在东京都', '东京', [['东京', 0]]],
  [
    'outside the first plane',
    'x \u{1e900}\u{1e901} y',
    '\u{1e900}\u{1e901}',
    [['\u{1e900}\u{1e901}', 0]],
  ],
  ['where one word begins in another', 'endMill', 'Mill', [['Mill', seamAtStart]]],
  ['where one word ends in another', 'MillThe', 'Mill', [['Mill', seamAtEnd]]],
  ['in the midst of a word', 'windMillstone', 'Mill', [['Mill', seamAtStart + seamAtEnd]]],
])('a name is found %s', (_, text, name, expected) => {
  expect(sift(text, entity([name]))).toEqual(expected);
});

test.each([
  ['with white space in a word', 'so man', 'Oman'],
  ['in small letters where it is an abbreviation', 'because', 'US'],
  ['of which the text has the beginning', 'Old Brid', 'Old Bridge'],
])('a name is not found %s', (_, text, name) => {
  expect(sift(text, entity([name]))).toEqual([]);
});

test('phrases that rules ask of the page are found, and others and not-names are not', () => {
  const rule = (beside: string[], scope: 'page' | 'block') => ({
    ...{ names: ['Mill'], beside, besideEntities: [], notBeside: [], notBesideEntities: [], scope },
  });
  const mill = entity(['Mill'], {
    notNames: ['Grist Mill'],
    contexts: [rule(['river'], 'page'), rule(['pond'], 'block')],
  });
  expect(sift('a river, a pond, a grist', mill)?.map(([words]) => words)).toEqual(['river']);
});

test('a text that has too many of them is to be read whole', () => {
  expect(sift('Mill '.repeat(1_000), entity(['Mill']))).toBeNull();
});

const names = [
  'Old Bridge',
  'Mill',
  'Al-Qasr',
  'UN',
  'St. Ives',
  'Straße',
  'حلب',
  '东京',
  "Sana'a",
  'X',
  'C++ Now',
];
const matcher = buildMatcher(names.map((name) => entity([name])));
const sieve = runSteps(NameSieve.building([matcher.index]));
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...names,
      'OLD',
      'bridge',
      'U.N.',
      'strasse',
      "Mill's",
      'Mills',
      'alqasr',
      'بحلب',
    ),
  },
  fc.constantFrom(' ', '  ', '-', '—', '.', "'", '\u00ad', '\n', 'a', 'S', '_', 'é', 'ß', 'ال'),
);

test('what a matcher finds in blocks is found in their text without seams, where its words touch', () => {
  const blocks = fc.array(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(blocks, (texts) => {
      const whole = texts.join('');
      const places: number[] = [];
      if (!sieve.sift(whole, places)) return;
      let offset = 0;
      const starts = texts.map((text) => {
        offset += text.length;
        return offset - text.length;
      });
      const seams = new Set([...starts, whole.length]);
      for (const { text, start, end } of matcher.findMentions(texts)) {
        const from = (starts[text] ?? 0) + start;
        const to = (starts[text] ?? 0) + end;
        let isFound = false;
        for (let at = 0; at < places.length; at += 3) {
          const [first = 0, after = 0, needs = 0] = places.slice(at, at + 3);
          if (first >= to || after <= from) continue;
          if (needs & seamAtStart && !seams.has(first)) continue;
          // The s after a name may be the last of its block.
          if (needs & seamAtEnd && ![after, after + 1].some((each) => seams.has(each))) continue;
          isFound = true;
        }
        expect(isFound, `${JSON.stringify(texts)}: ${whole.slice(from, to)}`).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
