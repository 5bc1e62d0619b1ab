/** How many statements there are: the withdrawn ones are told apart and count for nothing. */
import { joinParts, plural } from '../lib/i18n/texts.ts';
import type { DisputeDetails } from '../lib/messages/views.ts';

/** How many statements in force a question has on record, here or not. */
export function countStatements({ total }: DisputeDetails): number {
  const { affirms, denies, qualifies } = total.stances;
  return affirms + denies + qualifies;
}

/** The same with the withdrawn: how long the whole list is. */
export function countListed(details: DisputeDetails): number {
  return countStatements(details) + details.total.withdrawn;
}

/** "4 statements, 1 withdrawn statement". @param words with the number of those in force */
export function withWithdrawn(words: string, withdrawn: number): string {
  if (withdrawn === 0) return words;
  return joinParts([words, plural('statement.withdrawnCount', withdrawn)]);
}
