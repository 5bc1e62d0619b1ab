import { expect, test } from 'vitest';
import type { ClaimFinder } from '../../lib/claims/types.ts';
import { createLaterClaims } from './later-claims.ts';

const page = { language: 'en', published: null };
const finder = (claim: string): ClaimFinder => ({
  isEmpty: claim === '',
  mayHold: (text) => text.includes(claim),
  sift: () => false,
  find: async () => [],
});

test('a page asks again until it is known that its few words hold no claim', async () => {
  const later = createLaterClaims(async () => finder('peace'));
  const { later: ticket } = later.keep(['hello'], page);
  expect(ticket).toBeDefined();
  await later.find(ticket ?? '', null, page);
  expect(later.keep(['hello', 'you'], page)).toEqual({});
  expect(later.keep(['hello', 'peace'], page).later).toBeDefined();
  // What is long is not looked through before the answer.
  expect(later.keep(['hello '.repeat(5_000)], page).later).toBeDefined();
});

test('where no corpus has a claim nothing is asked again', async () => {
  const later = createLaterClaims(async () => finder(''));
  await later.find(later.keep(['hello'], page).later ?? '', null, page);
  expect(later.keep(['hello '.repeat(5_000)], page)).toEqual({});
});
