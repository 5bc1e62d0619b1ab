/** Which questions come first where no sentence asks for one. */
import type { Stance } from '../corpus/records/records.ts';
import type { DisputePreview } from '../messages/preview-views.ts';
import { type DisputeWithStatements, isTwoSided, stanceOn } from '../ranking/dispute-candidate.ts';

/** Most questions that a card turns over. */
export const maxPreviews = 10;

/** How many statements take each stance on a question. */
export interface Disputed {
  twoSided: boolean;
  stances: Record<Stance, number>;
}

/** A question is as disputed as the smaller of its sides is large. */
const smallerSide = ({ stances: { affirms, denies } }: Disputed) => Math.min(affirms, denies);
const all = ({ stances: { affirms, denies, qualifies } }: Disputed) => affirms + denies + qualifies;

/** Orders questions: those with both sides first, the larger their smaller side the sooner, then the more was said. */
function compareDisputed(one: Disputed, other: Disputed): number {
  return (
    Number(other.twoSided) - Number(one.twoSided) ||
    smallerSide(other) - smallerSide(one) ||
    all(other) - all(one)
  );
}

/** @param disputes in the order in which those stand that are as disputed */
export function listMostDisputed(disputes: readonly DisputeWithStatements[]): string[] {
  const counted = disputes.map((whole) => {
    const { dispute, statements } = whole;
    const stances = { affirms: 0, denies: 0, qualifies: 0 };
    for (const statement of statements) {
      const stance = stanceOn(dispute, statement);
      if (stance) stances[stance]++;
    }
    return { id: dispute.id, twoSided: isTwoSided(whole), stances };
  });
  return counted
    .sort(compareDisputed)
    .slice(0, maxPreviews)
    .map(({ id }) => id);
}

/** The same order of previews. */
export function comparePreviews(one: DisputePreview, other: DisputePreview): number {
  return compareDisputed(countPreview(one), countPreview(other));
}

function countPreview({ twoSided, sides, qualifying }: DisputePreview): Disputed {
  const stances = { affirms: 0, denies: 0, qualifies: qualifying.count };
  for (const { stance, count } of sides) stances[stance] = count;
  return { twoSided, stances };
}
