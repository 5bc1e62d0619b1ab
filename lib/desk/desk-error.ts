import { NamedError } from '../errors.ts';

/**
 * `record-unknown`: no such record here or in another corpus; `record-invalid`: a field is not as the
 * format asks; `already-recorded`: the same words of the same speaker in the same document;
 * `record-in-use`: others name it; `nothing-to-undo`.
 */
export type DeskErrorCode =
  | 'record-unknown'
  | 'record-invalid'
  | 'already-recorded'
  | 'record-in-use'
  | 'file-invalid'
  | 'nothing-to-undo';

/** What cannot be done to the reader's own record; nothing was changed. */
export class DeskError extends NamedError<DeskErrorCode> {
  override readonly name = 'DeskError';
}
