import { describe, expect, it } from 'vitest';
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { createClaimFinder } from './create-claim-finder.ts';
import { deniedClaims } from './fixtures/denied-claims.ts';
import { sourceOf } from './fixtures/source-of.ts';

describe('A sentence that denies a claim is not told to be like it', () => {
  const made = createClaimFinder([sourceOf(deniedClaims)], loadWordTable);
  const find = async (text: string, language: string) =>
    (await (await made).find([text], language)).map(({ statement }) => statement);

  it('there are forty of them', () => {
    expect(deniedClaims).toHaveLength(40);
  });

  it.each(deniedClaims.map((each, at) => ({ ...each, at })))(
    '$denied',
    async ({ language, repeated, denied, claim, at }) => {
      expect(await find(claim, language)).toEqual([`c#${at}`]);
      expect(await find(repeated, language)).toEqual([`c#${at}`]);
      expect(await find(denied, language)).toEqual([]);
    },
  );
});
