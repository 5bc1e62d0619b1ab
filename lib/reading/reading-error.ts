import { NamedError } from '../errors.ts';

/** Why a text cannot be read; each code has a text in `reading.problems`. */
export type ReadingErrorCode =
  | 'pdf-password'
  | 'pdf-broken'
  | 'pdf-no-text'
  | 'pdf-not-served'
  | 'file-too-large'
  | 'file-no-text'
  | 'file-empty'
  | 'file-unreadable';

/** The message is a sentence for a log: what, where, what to do. */
export class ReadingError extends NamedError<ReadingErrorCode> {
  override readonly name = 'ReadingError';
}
