import { parseVerdictMap } from '../../../lib/exchange/verdicts/parse-verdict-map.ts';
import type { VerdictMap } from '../../../lib/exchange/verdicts/stance-of-verdict.ts';
import { inputName, readInput } from '../files/read-input.ts';
import { CliError } from '../terminal/cli-error.ts';
import { printProblems } from '../terminal/output.ts';

/**
 * Reads the file of `--verdicts`.
 * @param path an empty map where none is given
 * @throws {CliError} `file-failed`; `verdicts-invalid` after printing what is wrong
 */
export async function readVerdictMap(path: string | undefined): Promise<VerdictMap> {
  if (path === undefined) return new Map();
  const { map, problems } = parseVerdictMap(inputName(path), await readInput(path));
  if (map) return map;
  printProblems(problems);
  const message = `${path} has errors, so nothing was imported. Mend them first.`;
  throw new CliError('verdicts-invalid', message, { exitCode: 2 });
}
