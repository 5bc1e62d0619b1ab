export type SettingsErrorCode = 'settings-invalid' | 'settings-too-large';

/** The message is a sentence for a reader: what, where, what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code: SettingsErrorCode;

  constructor(code: SettingsErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
