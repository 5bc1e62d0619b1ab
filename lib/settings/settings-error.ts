import { NamedError } from '../errors.ts';

export type SettingsErrorCode = 'settings-invalid' | 'settings-too-large';

/** The message is a sentence for a reader: what, where, what to do. */
export class SettingsError extends NamedError<SettingsErrorCode> {
  override readonly name = 'SettingsError';
}
