import { expect, test } from 'vitest';
import { orderCorpora } from './order-corpora.ts';

const other = { statements: 0, vouch: { mark: null, isAlike: false } };
const own = { statements: 2, vouch: { mark: null, isAlike: false, isOwn: true as const } };

test('the reader’s own corpus comes last, and is not listed while it is empty', () => {
  expect(orderCorpora([own, other])).toEqual([other, own]);
  expect(orderCorpora([{ ...own, statements: 0 }, other])).toEqual([other]);
});
