/** A failure that the person at the terminal can mend: shown as one sentence, without a stack. */
export class PlainError extends Error {
  /**
   * @param {string} message what is wrong and what to do about it
   * @param {number} exitCode 2 for a wrong command line, 1 for all else
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'PlainError';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function; a `PlainError` becomes its sentence on stderr and its exit code.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when it gives none
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
