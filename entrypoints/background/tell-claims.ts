import type { FoundClaim } from '../../lib/claims/types.ts';
import type { MatchAnswer } from '../../lib/messages/messages.ts';

/** Sentences like a claim on record as an answer to a page: each is a mention of the claim's statement. */
export function tellClaims(claims: readonly FoundClaim[]): MatchAnswer {
  const statements = [...new Set(claims.map(({ statement }) => statement))];
  const places = new Map(statements.map((key, place) => [key, place]));
  return {
    meanings: statements.map((key) => ({ key, mark: 'claim' })),
    mentions: claims.flatMap(({ text, start, end, statement }) => {
      return [text, start, end, places.get(statement) ?? 0];
    }),
    ...{ evidence: [], open: [], sentences: [] },
  };
}
