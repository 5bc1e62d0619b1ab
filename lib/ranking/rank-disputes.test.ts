import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DisputeCandidate, rankDisputes } from './rank-disputes.ts';

const en = (text: string) => ({ text, language: 'en' });

const candidate = (
  id: string,
  text: string,
  more: Partial<DisputeCandidate> = {},
): DisputeCandidate => ({
  id,
  question: [en(text)],
  texts: [],
  about: [],
  speakers: [],
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
  expect(first).toMatchObject({ id: 'closed', matchedWords: ['flood', 'closed'] });
  expect(second).toMatchObject({ id: 'rebuilt', fits: false, matchedWords: [] });
});

test('a word of the question outweighs one that only a statement has', () => {
  const told = candidate('told', 'Was the mayor told?', { texts: [en('The flood was expected.')] });
  expect(order(sentence('They spoke of the flood.'), [told, closed, rebuilt])[0]).toBe('closed');
});

test('words that every candidate has count for next to nothing, words of every sentence for nothing', () => {
  const scoreOf = (text: string) => rankDisputes(sentence(text), [closed, rebuilt])[0]?.score ?? 0;
  expect(scoreOf('What was it?')).toBe(0);
  expect(scoreOf('The bridge!')).toBeLessThan(scoreOf('The flood!') / 3);
});

test('a word of the same family counts too, but for less', () => {
  const blamed = candidate('blamed', 'Is the miller responsible for the flood?');
  const [first] = rankDisputes(sentence('They blame somebody.'), [closed, blamed]);
  expect(first).toMatchObject({ id: 'blamed', matchedWords: ['blame'] });
  const [same] = rankDisputes(sentence('Who is responsible?'), [closed, blamed]);
  expect(same?.score).toBeGreaterThan(first?.score ?? 0);
});

test('a nearby entity brings a dispute about it nearer, and is told', () => {
  const withMiller = { ...rebuilt, about: ['miller'], speakers: ['ada'] };
  const candidates = [closed, withMiller];
  expect(order(sentence('The flood at the bridge.'), candidates)[0]).toBe('closed');
  const [first] = rankDisputes(sentence('Nothing else.', ['miller', 'ada']), candidates);
  expect(first).toMatchObject({ id: 'rebuilt', matchedEntities: ['miller', 'ada'] });
});

test('names that are set aside do not count', () => {
  const occasion = { ...sentence('The Flood Office opened a shop.'), names: ['Flood Office'] };
  expect(rankDisputes(occasion, [closed, rebuilt])[0]?.matchedWords).toEqual([]);
});

test('a dispute fits when the sentence has most of its question, and not when it shares a word', () => {
  const fits = (text: string) => rankDisputes(sentence(text), [closed, rebuilt])[0]?.fits;
  expect(fits('The flood has closed the bridge.')).toBe(true);
  expect(fits('A painter has drawn the bridge in ink.')).toBe(false);
  expect(fits('')).toBe(false);
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
      question: fc.array(word).map((words) => [en(words.join(' '))]),
      texts: fc.array(fc.array(word).map((words) => en(words.join(' ')))),
      about: fc.array(word),
      speakers: fc.array(word),
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
