import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  indexStatements,
  type StatementCandidate,
  type StatementIndex,
} from './rank-statements.ts';

const en = (text: string) => ({ text, language: 'en' });

const statement = (
  id: string,
  claim: string,
  more: Partial<StatementCandidate> = {},
): StatementCandidate => ({
  ...{ id, claim: [en(claim)], quotes: [], questions: [], speaker: [], entities: [] },
  ...more,
});

function order(
  candidates: StatementCandidate[],
  ...question: Parameters<StatementIndex['rank']>
): string[] {
  const ranked = indexStatements(candidates).rank(...question);
  return ranked.map(({ statement: at }) => candidates[at]?.id ?? '');
}

const flood = statement('flood', 'The council closed the bridge for the flood.');
const stone = statement('stone', 'The bridge will be rebuilt in stone.');
const fair = statement('fair', 'The fair was held on the far bank.');

test('shared rare words come first, and are told in that order', () => {
  const [first, second] = indexStatements([stone, flood, fair]).rank('A flood at the bridge!');
  expect(first).toMatchObject({ statement: 1, matchedWords: ['flood', 'bridge'] });
  expect(second).toMatchObject({ statement: 0, matchedWords: ['bridge'], matchedEntities: [] });
  expect(order([stone, flood, fair], 'A flood at the bridge!')).not.toContain('fair');
});

test('words count wherever they stand: quotation, question, speaker', () => {
  for (const field of ['quotes', 'questions', 'speaker'] as const) {
    expect(order([stone, { ...fair, [field]: [en('Ada')] }], 'Ada')).toEqual(['fair']);
  }
});

test('a word in a short field counts for more than in a long one, and repeating it for ever less', () => {
  const others = Array.from({ length: 30 }, (_, at) => `water${at}x`);
  const long = statement('long', `flood ${others.join(' ')}`);
  expect(order([long, flood], 'flood')).toEqual(['flood', 'long']);
  const score = (claim: string) =>
    indexStatements([statement('a', claim), stone]).rank('flood')[0]?.score ?? 0;
  const [once, twice, often] = [
    score('flood x y z'),
    score('flood flood y z'),
    score('flood flood flood flood'),
  ];
  expect(twice).toBeGreaterThan(once);
  expect(often - twice).toBeLessThan(twice);
});

test('an entity that the sentence names brings a statement about it nearer', () => {
  const about = { ...stone, entities: ['miller', 'miller'] };
  expect(order([flood, about], 'bridge')).toEqual(['stone', 'flood']);
  const ranked = indexStatements([flood, about]).rank('The miller saw it.', {
    entities: ['miller', 'nobody'],
  });
  expect(ranked).toMatchObject([{ statement: 1, matchedWords: [], matchedEntities: ['miller'] }]);
});

test('keeps to what is allowed, and to the limit after that', () => {
  const all = [flood, stone, statement('other', 'Another bridge.')];
  expect(order(all, 'bridge', { allows: (at) => at !== 2, limit: 1 })).toEqual(['stone']);
  expect(order([], 'bridge')).toEqual([]);
});

test('the order of the statements makes no difference, and words matched are the sentence’s', () => {
  const words = fc.array(fc.constantFrom('bridge', 'flood', 'stone', 'gate', 'pond'), {
    maxLength: 6,
  });
  const texts = fc.array(
    words.map((list) => en(list.join(' '))),
    { maxLength: 2 },
  );
  const candidate = fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    claim: texts,
    quotes: texts,
    questions: texts,
    speaker: texts,
    entities: words,
  });
  const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 10 });
  fc.assert(
    fc.property(candidates, words, words, (list, sentence, entities) => {
      const rank = (some: StatementCandidate[]) =>
        indexStatements(some)
          .rank(sentence.join(' '), { entities })
          .map(({ statement: at, score, ...why }) => {
            return { id: some[at]?.id, score: score.toFixed(9), ...why };
          });
      const ranked = rank(list);
      const byId = (one: { id: string | undefined }, other: { id: string | undefined }) =>
        (one.id ?? '') < (other.id ?? '') ? -1 : 1;
      expect(rank([...list].reverse()).sort(byId)).toEqual([...ranked].sort(byId));
      for (const { matchedWords, score } of ranked) {
        expect(sentence).toEqual(expect.arrayContaining(matchedWords));
        expect(Number(score)).toBeGreaterThan(0);
      }
    }),
  );
});
