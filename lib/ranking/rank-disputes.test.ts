import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DisputeCandidate, rankDisputes } from './rank-disputes.ts';

const candidate = (
  id: string,
  text: string,
  more: Partial<DisputeCandidate> = {},
): DisputeCandidate => ({
  id,
  question: text,
  texts: [],
  entities: [],
  isTwoSided: true,
  statements: 2,
  ...more,
});
const order = (...args: Parameters<typeof rankDisputes>) =>
  rankDisputes(...args).map(({ id }) => id);
const sentence = (text: string, nearby: string[] = []) => ({ sentence: text, nearby });

const closed = candidate('closed', 'Was the bridge closed because of the flood?');
const rebuilt = candidate('rebuilt', 'Will the bridge be rebuilt in stone?');

test('the dispute that shares rare words with the sentence comes first, and says which', () => {
  const [first, second] = rankDisputes(sentence('The FLOOD closed the bridge, they said.'), [
    rebuilt,
    closed,
  ]);
  expect(first).toMatchObject({ id: 'closed', matchedWords: ['closed', 'flood'] });
  expect(second).toEqual({ id: 'rebuilt', score: 0, matchedWords: [] });
});

test('a word of the question outweighs one that only a statement has', () => {
  const told = candidate('told', 'Was the mayor told?', { texts: ['The flood was expected.'] });
  expect(order(sentence('They spoke of the flood.'), [told, closed, rebuilt])[0]).toBe('closed');
});

test('words that every candidate has, and words of every sentence, count for nothing', () => {
  for (const { score } of rankDisputes(sentence('What was the bridge?'), [closed, rebuilt])) {
    expect(score).toBe(0);
  }
});

test('a nearby entity outweighs a word that is as rare', () => {
  const withMiller = { ...rebuilt, entities: ['miller'] };
  expect(order(sentence('The miller saw the flood.', ['miller']), [closed, withMiller])[0]).toBe(
    'rebuilt',
  );
  expect(order(sentence('The miller saw the flood.'), [closed, withMiller])[0]).toBe('closed');
});

test('equal scores: two-sided, then more statements, then id', () => {
  const same = (id: string, isTwoSided: boolean, statements: number) =>
    candidate(id, 'x', { isTwoSided, statements });
  const candidates = [
    same('d', false, 9),
    same('c', true, 2),
    same('b', true, 2),
    same('a', true, 5),
  ];
  expect(order(sentence('nothing of it'), candidates)).toEqual(['a', 'b', 'c', 'd']);
});

test('the order of the candidates makes no difference, and none is lost', () => {
  const word = fc.constantFrom('bridge', 'flood', 'stone', 'gate', 'pond');
  const arbitrary = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      question: fc.array(word).map((words) => words.join(' ')),
      texts: fc.array(fc.array(word).map((words) => words.join(' '))),
      entities: fc.array(word),
      isTwoSided: fc.boolean(),
      statements: fc.nat(5),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  fc.assert(
    fc.property(arbitrary, fc.array(word), fc.array(word), (candidates, words, nearby) => {
      const occasion = sentence(words.join(' '), nearby);
      const ranked = rankDisputes(occasion, candidates);
      expect(rankDisputes(occasion, [...candidates].reverse())).toEqual(ranked);
      expect(ranked.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
      for (const { matchedWords } of ranked)
        expect(words).toEqual(expect.arrayContaining(matchedWords));
    }),
  );
});
