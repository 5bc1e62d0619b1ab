import { expect, it } from 'vitest';
import { sides, toLocal } from '../../components/fixtures.ts';
import {
  longestAddress,
  longestTitle,
  mostQuestions,
  mostSentences,
} from '../../lib/messages/limits.ts';
import type { FrameReport } from '../../lib/messages/messages.ts';
import { joinReports } from './page-report.ts';

function makeReport(count: number, dispute: (at: number) => string): FrameReport {
  return {
    ...{ title: 'A page', address: 'https://news.example/', isOn: true, reading: 'done' },
    sentences: Array.from({ length: count }, (_, at) => ({
      ...{ text: `Sentence ${at}.`, language: 'en' },
      touches: [{ dispute: dispute(at), mention: at }],
      claims: [],
    })),
    total: count,
  };
}

const noClaims = async () => [];

const makeQuestion = (key: string) => ({
  ...{ key, keys: [key], question: toLocal(key), twoSided: true },
  ...sides,
});

it('has the sentences of all frames, the top frame’s first, and each question once', async () => {
  const asked: string[][] = [];
  const report = await joinReports(
    [
      { frame: 0, report: makeReport(2, (at) => `c#${at}`) },
      { frame: 7, report: { ...makeReport(1, () => 'c#1'), title: 'Inside' } },
    ],
    {
      async getQuestions(keys) {
        asked.push(keys);
        return keys.map(makeQuestion);
      },
      getClaims: noClaims,
    },
  );
  expect(report).toMatchObject({ title: 'A page', total: 3 });
  expect(report.sentences.map(({ frame, text }) => `${frame} ${text}`)).toEqual([
    '0 Sentence 0.',
    '0 Sentence 1.',
    '7 Sentence 0.',
  ]);
  expect(asked).toEqual([['c#0', 'c#1']]);
  expect(report.questions.map(({ key }) => key)).toEqual(['c#0', 'c#1']);
});

it.each([0, 1])('a title and an address that are %i too long end in a sign of it', async (more) => {
  const title = 't'.repeat(longestTitle + more);
  const address = 'a'.repeat(longestAddress + more);
  const report = { ...makeReport(1, () => 'c#1'), title, address };
  const joined = await joinReports([{ frame: 0, report }], {
    getQuestions: async () => [],
    getClaims: noClaims,
  });
  const end = more ? '…' : '';
  expect(joined.title).toBe('t'.repeat(longestTitle) + end);
  expect(joined.address).toBe('a'.repeat(longestAddress) + end);
});

it.each([mostSentences, mostSentences + 1])(
  'of %i sentences it has as many as there may be, and says how many there are',
  async (count) => {
    const frames = { frame: 0, report: makeReport(count, () => 'c#1') };
    const report = await joinReports([frames], {
      getQuestions: async (keys) => keys.map(makeQuestion),
      getClaims: noClaims,
    });
    expect([report.sentences.length, report.total]).toEqual([mostSentences, count]);
  },
);

it.each([
  [mostQuestions, [mostQuestions]],
  [mostQuestions + 1, [mostQuestions, 1]],
])('of %i questions it asks for as many at a time as an answer has', async (count, parts) => {
  const asked: number[] = [];
  const frames = { frame: 0, report: makeReport(count, (at) => `c#${at}`) };
  const report = await joinReports([frames], {
    async getQuestions(keys) {
      asked.push(keys.length);
      return keys.map(makeQuestion);
    },
    getClaims: noClaims,
  });
  expect(asked).toEqual(parts);
  expect(report.questions).toHaveLength(count);
});
