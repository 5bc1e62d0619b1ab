import { NamedError } from '../errors.ts';

/**
 * `version-back`: a version that readers may have with another content; `corpus-mismatch`: root.jws is
 * for another corpus than the one that is signed.
 */
export type PublishErrorCode = 'version-back' | 'corpus-mismatch';

/** Why a version is not published; nothing of it was signed. */
export class PublishError extends NamedError<PublishErrorCode> {
  override readonly name = 'PublishError';
}
