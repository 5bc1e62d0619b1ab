import { NamedError } from '../../../lib/errors.ts';

/**
 * Why a command did not do its work, in a sentence for the person who typed it: what is wrong,
 * where, and what to do. Printed without a stack; the command ends with `exitCode`.
 */
export class CliError extends NamedError<string> {
  override readonly name = 'CliError';
  readonly exitCode: 1 | 2;

  /** @param exitCode 1 for a problem in what was given, 2 for a wrong call */
  constructor(code: string, message: string, { exitCode = 1 }: { exitCode?: 1 | 2 } = {}) {
    super(code, message);
    this.exitCode = exitCode;
  }
}
