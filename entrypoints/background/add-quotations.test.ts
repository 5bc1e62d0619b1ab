import { expect, test } from 'vitest';
import type { PageQuotation } from '../../lib/answers/quotation-finder.ts';
import type { MatchAnswer } from '../../lib/messages/messages.ts';
import { addQuotations } from './add-quotations.ts';

const answer: MatchAnswer = {
  meanings: [{ key: 'c#a', mark: 'two-sided' }],
  mentions: [0, 10, 14, 0, 2, 5, 9, 0],
  evidence: [7],
  sentences: [],
  open: [2],
};
const quotation = (text: number, start: number, end: number): PageQuotation => ({
  ...{ text, start, end, key: 'c#s/0', isExact: true, parts: [], wordsInCommon: 9 },
});

test('puts quotations where they stand, before the names in them, and each key once', () => {
  const added = addQuotations(answer, [quotation(0, 4, 40), quotation(1, 0, 36)]);
  expect(added).toEqual({
    ...answer,
    meanings: [...answer.meanings, { key: 'c#s/0', mark: 'quotation' }],
    mentions: [0, 4, 40, 1, 0, 10, 14, 0, 1, 0, 36, 1, 2, 5, 9, 0],
  });
});

test('an answer without quotations stays as it is', () => {
  expect(addQuotations(answer, [])).toBe(answer);
});
