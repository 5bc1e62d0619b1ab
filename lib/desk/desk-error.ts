import { NamedError } from '../errors.ts';

/**
 * `record-unknown`: no such record here or in another corpus; `field-invalid`: a field is not as the
 * format asks; `already-recorded`: the same words of the same speaker in the same document;
 * `file-invalid`: what was opened is no record of a reader's.
 */
export type DeskErrorCode =
  | 'record-unknown'
  | 'field-invalid'
  | 'already-recorded'
  | 'file-invalid';

/** What cannot be done to the reader's own record; nothing was changed. */
export class DeskError extends NamedError<DeskErrorCode> {
  override readonly name = 'DeskError';
}
