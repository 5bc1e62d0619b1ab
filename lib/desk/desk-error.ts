import { NamedError } from '../errors.ts';

/**
 * `record-unknown`: no such record here or in another corpus; `field-invalid`: a field is not as the
 * format asks; `already-recorded`: the same words of the same speaker in the same document;
 * `file-invalid`: what was opened is no record of a reader's; `private-window`: it is of a private
 * window, and the reader was not asked; `nothing-to-share`: no statement is left; `share-refused`: the
 * checks find an error in what would be shared; `share-changed`: it is not what the reader was told; `key-missing`: nothing is there to sign with;
 * `key-file-invalid`: the file holds no root key; `key-other`: it holds another than that of before.
 */
export type DeskErrorCode =
  | 'record-unknown'
  | 'field-invalid'
  | 'already-recorded'
  | 'file-invalid'
  | 'private-window'
  | 'nothing-to-share'
  | 'share-refused'
  | 'share-changed'
  | 'key-missing'
  | 'key-file-invalid'
  | 'key-other';

/** What cannot be done to the reader's own record; nothing was changed. */
export class DeskError extends NamedError<DeskErrorCode> {
  override readonly name = 'DeskError';
}
