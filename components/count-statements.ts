import type { DisputeDetails } from '../lib/messages/views.ts';

/** How many statements a question has on record, here or not. */
export function countStatements({ total }: DisputeDetails): number {
  const { affirms, denies, qualifies } = total.stances;
  return affirms + denies + qualifies;
}
