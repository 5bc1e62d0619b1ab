import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command in the repository's folder with the terminal's own output.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {Record<string, string>} [options.env] added to the process's own
 * @param {boolean} [options.quiet] its output is shown only when it failed, in one piece
 * @param {boolean} [options.whole] its output is shown in one piece at its end, as where several
 *   commands run at once
 * @param {boolean} [options.keys] it gets what is typed
 * @returns {Promise<number>} its exit code; 127 when there is no such command
 */
export function run(command, args, { env = {}, quiet = false, whole = false, keys = false } = {}) {
  const output = quiet || whole ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: [keys ? 'inherit' : 'ignore', output, output],
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    child.stderr?.on('data', (chunk) => held.push(chunk));
    child.once('error', () => resolve(127));
    child.once('close', (code) => {
      const exitCode = code ?? 1;
      if (whole) process.stdout.write(Buffer.concat(held));
      else if (exitCode !== 0) process.stderr.write(Buffer.concat(held));
      resolve(exitCode);
    });
  });
}
