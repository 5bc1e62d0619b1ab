import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TableRow, writeTable } from '../../scripts/word-table/write-table.ts';
import type { DisputeCandidate } from './measure-disputes.ts';
import { rankDisputes } from './rank-disputes.ts';
import { readWordTable } from './word-table.ts';

const en = (text: string) => ({ text, language: 'en' });

const candidate = (
  id: string,
  text: string,
  more: Partial<DisputeCandidate> = {},
): DisputeCandidate => ({
  id,
  question: [en(text)],
  alsoAsked: [],
  examples: [],
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

const near = (stem: string, word: number[]): TableRow => {
  return { stem, rank: 5000, word, sentence: word };
};
const table = readWordTable(
  writeTable([
    near('blame', [1, 0.4, 0, 0]),
    near('accus', [1, 0.5, 0, 0]),
    near('footbal', [0, 0, 1, 1]),
    near('plan', [0, 0, 1, -1]),
  ]),
);

test('a word that is near in meaning counts too, but for less, and is told', () => {
  const blamed = candidate('blamed', 'Was the mayor accused?');
  const played = candidate('played', 'Was football played?');
  const occasion = sentence('They put the blame on others.');
  expect(rankDisputes(occasion, [played, blamed], table)[0]).toMatchObject({
    id: 'blamed',
    matchedWords: ['blame'],
  });
  const literal = candidate('literal', 'Was the mayor to blame?');
  expect(rankDisputes(occasion, [blamed, literal], table)[0]?.id).toBe('literal');
});

test('other wordings and examples find a dispute that its question does not', () => {
  const asked = { ...rebuilt, alsoAsked: [en('Is a new crossing wanted?')] };
  expect(order(sentence('A crossing, say all, is wanted.'), [closed, asked])[0]).toBe('rebuilt');
  const shown = { ...rebuilt, examples: [en('Masons began to dress the piers.')] };
  expect(order(sentence('Masons dressed the last pier.'), [closed, shown])[0]).toBe('rebuilt');
});

test('words that are common in news, single letters and parts of names are never told', () => {
  const common = readWordTable(
    writeTable([{ stem: 'plan', rank: 20, word: [1, 0], sentence: [1, 0] }]),
  );
  const planned = candidate('planned', 'Was a plan by S al Plan approved by the harbour?');
  const occasion = sentence('S. al Mayor has a plan for the harbour');
  const [first] = rankDisputes(occasion, [closed, planned], common);
  expect(first).toMatchObject({ id: 'planned', matchedWords: ['harbour'] });
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
  const told = { ...closed, texts: [[en('The flood closed the bridge.')]] };
  const fits = (text: string) => rankDisputes(sentence(text), [told, rebuilt])[0]?.fits;
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
      alsoAsked: fc.array(word.map(en), { maxLength: 2 }),
      examples: fc.array(word.map(en), { maxLength: 2 }),
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
