import { expect, test } from 'vitest';
import type { Statement } from '../corpus/records/records.ts';
import { sayClaim, sayVerdict } from '../exchange/claimreview/phrases.ts';
import { listClaims } from './list-claims.ts';

const status = { state: 'current' as const, date: null, reason: null, replacedBy: null };
const plain: Statement = {
  ...{ type: 'statement', id: 'a', source: 's', speaker: null, role: null, said: null, note: null },
  ...{ speech: 'reported', claim: { en: 'The bridge fell.' }, quotes: [], about: ['bridge'] },
  ...{ stances: [], answers: [], retracts: null, rating: null, status },
};

test.each(['en', 'fr', 'de', 'es'])(
  '%s: of an imported review the claim is listed in its own words',
  (language) => {
    const claim = sayClaim('The bridge fell.', false, language);
    expect(listClaims({ ...plain, claim })).toEqual([{ text: 'The bridge fell.', language }]);
    const verdict = { ...plain, answers: ['a'], rating: { en: 'False' } };
    expect(
      listClaims({ ...verdict, claim: sayVerdict('The bridge fell.', 'False', null, language) }),
    ).toEqual([]);
    const unrated = {
      ...plain,
      answers: ['a'],
      claim: sayVerdict('The bridge fell.', null, null, language),
    };
    expect(listClaims(unrated)).toEqual([]);
  },
);

test('an answer to another statement is a claim of its own, and a withdrawn one is none', () => {
  const claim = { en: 'The bridge stood.', fr: 'Le pont tenait.' };
  expect(listClaims({ ...plain, claim, answers: ['b'] })).toHaveLength(2);
  expect(listClaims({ ...plain, status: { ...status, state: 'withdrawn' } })).toEqual([]);
});
