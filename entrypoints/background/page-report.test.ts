import { expect, it } from 'vitest';
import { sides, toLocal } from '../../components/fixtures.ts';
import type { FrameReport } from '../../lib/messages/messages.ts';
import { joinReports } from './page-report.ts';

function makeReport(count: number, dispute: (at: number) => string): FrameReport {
  return {
    ...{ title: 'A page', address: 'https://news.example/', isOn: true, reading: 'done' },
    sentences: Array.from({ length: count }, (_, at) => ({
      ...{ text: `Sentence ${at}.`, language: 'en' },
      touches: [{ dispute: dispute(at), mention: at }],
    })),
    total: count,
  };
}

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
    async (keys) => {
      asked.push(keys);
      return keys.map(makeQuestion);
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

it('is bounded, says how many there are in all, and asks for as many questions as an answer has', async () => {
  const asked: number[] = [];
  const frames = { frame: 0, report: makeReport(600, (at) => `c#${at}`) };
  const report = await joinReports([frames], async (keys) => {
    asked.push(keys.length);
    return keys.map(makeQuestion);
  });
  expect(report.sentences).toHaveLength(500);
  expect(report.total).toBe(600);
  expect(asked).toEqual([200, 200, 100]);
  expect(report.questions).toHaveLength(500);
});
