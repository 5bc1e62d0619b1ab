import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DisputeCandidate } from './measure-disputes.ts';
import { rankDisputes } from './rank-disputes.ts';

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
  const told = candidate('told', 'Was the mayor told?', {
    texts: [[en('The flood was expected.')]],
  });
  expect(order(sentence('They spoke of the flood.'), [told, closed, rebuilt])[0]).toBe('closed');
});

test('words that every candidate has count for next to nothing, words of every sentence for nothing', () => {
  const scoreOf = (text: string) => rankDisputes(sentence(text), [closed, rebuilt])[0]?.score ?? 0;
  expect(scoreOf('What was it?')).toBe(0);
  expect(scoreOf('The bridge!')).toBeLessThan(scoreOf('The flood!') / 2);
});

test('a word of the same family counts too, but for less', () => {
  const blamed = candidate('blamed', 'Is the miller responsible for the flood?');
  const [first] = rankDisputes(sentence('They blame somebody.'), [closed, blamed]);
  expect(first).toMatchObject({ id: 'blamed', matchedWords: ['blame'] });
  const [same] = rankDisputes(sentence('Who is responsible?'), [closed, blamed]);
  expect(same?.score).toBeGreaterThan(first?.score ?? 0);
});

test('a phrase is one word, and has its family', () => {
  const ended = candidate('ended', 'Will the strike of the ferrymen go on?');
  const raided = candidate('raided', 'Did an air strike close the ferry?');
  const [first] = rankDisputes(sentence('The ferrymen carry on.'), [raided, ended]);
  expect(first).toMatchObject({ id: 'ended', matchedWords: ['ferrymen', 'carry on'] });
  const [none] = rankDisputes(sentence('The air is fresh.'), [raided, ended]);
  expect(none?.matchedWords).toEqual([]);
});

test('what a question says of its time may be missing in the sentence, and counts where it is not', () => {
  const dated = candidate('dated', 'Was the gate painted in March 2016?');
  const undated = candidate('undated', 'Was the gate painted?');
  const scores = (text: string) => {
    const ranked = rankDisputes(sentence(text), [dated, undated, closed]);
    return ['dated', 'undated'].map((id) => ranked.find((one) => one.id === id)?.score ?? 0);
  };
  const [withTime, withoutTime] = scores('They painted the gate.');
  expect(withTime).toBe(withoutTime);
  const [named = 0, unnamed = 0] = scores('They painted the gate in March.');
  expect(named).toBeGreaterThan(unnamed);
});

test('the nearest statement decides between questions that are alike', () => {
  const one = candidate('one', 'Who broke the window?', {
    texts: [[en('A lorry broke it.')], [en('It was the wind.')]],
  });
  const other = candidate('other', 'Who broke the window?', {
    texts: [[en('The baker threw a stone.')]],
  });
  expect(order(sentence('The baker threw it.'), [one, other])[0]).toBe('other');
});

test('names are set aside in the questions too, since the entities count already', () => {
  const ofMill = candidate('mill', 'Did the Old Stone Mill flood?');
  const scoreOf = (names: string[]) => {
    const [first] = rankDisputes({ ...sentence('A flood came.'), names }, [ofMill, rebuilt]);
    return first?.score ?? 0;
  };
  expect(scoreOf(['Old Stone Mill'])).toBeGreaterThan(scoreOf([]));
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
    candidate(id, 'x', { isTwoSided, texts: Array.from({ length: statements }, () => []) });
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
      texts: fc.array(fc.array(word).map((words) => [en(words.join(' '))])),
      about: fc.array(word),
      speakers: fc.array(word),
      isTwoSided: fc.boolean(),
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
