import type { Statement } from '../corpus/records/records.ts';

/** Whether a statement counts for a side: it was not withdrawn. */
export function isInForce({ status }: Statement): boolean {
  return status.state !== 'withdrawn';
}
