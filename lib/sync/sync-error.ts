import { NamedError } from '../errors.ts';

/** What keeps a subscription from being made or synced, besides the network, trust and content. */
export type SyncErrorCode =
  | 'clock-back'
  | 'already-subscribed'
  | 'id-taken'
  | 'not-subscribed'
  | 'publisher-forbidden'
  | 'forced-by-policy'
  | 'archive-invalid'
  | 'archive-interrupted'
  | 'archive-missing'
  | 'paused-missing'
  | 'no-address';

/** The message is a sentence for a reader: what, where, what to do. */
export class SyncError extends NamedError<SyncErrorCode> {
  override readonly name = 'SyncError';
}
