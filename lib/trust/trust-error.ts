import { NamedError } from '../errors.ts';

/** Why a signed document of a corpus is not believed, or not made. */
export type TrustErrorCode =
  | 'root-invalid'
  | 'root-signature'
  | 'root-thumbprint'
  | 'root-version-back'
  | 'root-version-conflict'
  | 'head-invalid'
  | 'head-signature'
  | 'head-expired'
  | 'head-too-large'
  | 'head-version-back'
  | 'head-version-conflict'
  | 'format-unknown'
  | 'key-invalid'
  | 'key-unknown'
  | 'key-revoked'
  | 'key-expired'
  | 'corpus-mismatch';

/** The message is a sentence for a person: what, where, what to do. */
export class TrustError extends NamedError<TrustErrorCode> {
  override readonly name = 'TrustError';
  /** The file it is about: `root.jws`, `head.jws`, or that of a key. */
  readonly place: string;

  constructor(code: TrustErrorCode, place: string, message: string, options?: ErrorOptions) {
    super(code, message, options);
    this.place = place;
  }
}
