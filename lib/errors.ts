/**
 * A failure that has a name in code and a sentence for a person: what is wrong, where, and what to
 * do. Each room has a class of its own with the codes that it may give.
 */
export class NamedError<Code extends string> extends Error {
  /** Kebab-case. */
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
