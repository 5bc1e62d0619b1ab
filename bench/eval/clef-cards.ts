/** Cards made of CLEF's claims: a post, and claims as questions, with the right one or without it. */
import type { DisputeCandidate } from '../../lib/ranking/measure-disputes.ts';
import { indexStatements } from '../../lib/ranking/rank-statements.ts';
import type { Case } from './aleppo.ts';
import { createRandom } from './alter-words.ts';
import { type ClefData, type Post, toCandidates } from './clef.ts';

/** Claims on a card beside the right one: some that are found by its words, and some at random. */
const nearClaims = 6;
const otherClaims = 14;
/** Claims found before these may repeat the same fact. */
const firstNear = 5;

/** Two cards for each post: with the claim that it repeats, and without it, where none is right. */
export function makeCards(data: ClefData, posts: readonly Post[]): Case[] {
  const index = indexStatements(toCandidates(data));
  const random = createRandom(5);
  const toDispute = (claim: number): DisputeCandidate => ({
    id: `${claim}`,
    question: [{ text: data.claims[claim]?.title ?? '', language: 'en' }],
    alsoAsked: [],
    examples: [],
    texts: [[{ text: data.claims[claim]?.claim ?? '', language: 'en' }]],
    about: [],
    speakers: [],
    isTwoSided: false,
  });
  return posts.flatMap(({ text, right }): Case[] => {
    const found = index.rank(text, { limit: firstNear + nearClaims, allows: (at) => at !== right });
    const others = [
      ...found.slice(firstNear).map(({ statement }) => statement),
      ...Array.from({ length: otherClaims }, () => Math.floor(random() * data.claims.length)),
    ].filter((claim) => claim !== right);
    const occasion = { sentence: text, language: 'en', nearby: [] };
    const without = [...new Set(others)].map(toDispute);
    return [
      {
        kind: 'dispute',
        occasion,
        candidates: [...without, toDispute(right)],
        right: new Set([`${right}`]),
      },
      { kind: 'none', occasion, candidates: without, right: new Set() },
    ];
  });
}
