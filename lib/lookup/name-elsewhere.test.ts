import { expect, test } from 'vitest';
import { nameElsewhere } from './name-elsewhere.ts';

test.each([
  ['http://www.wikidata.org/entity/Q41183', 'https://www.wikidata.org/wiki/Q41183', true],
  ['https://viaf.org/viaf/1/', 'http://viaf.org/viaf/1', true],
  ['https://viaf.org/viaf/1', 'https://viaf.org/viaf/12', false],
  ['https://www.wikidata.org/entity/Q1', 'https://example.org/entity/Q1', false],
])('%s and %s name the same: %s', (one, other, isSame) => {
  expect(nameElsewhere(one) === nameElsewhere(other)).toBe(isSame);
});
