import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command in the repository's folder with the terminal's own output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, keys?: boolean }} [options] `quiet`
 *   keeps its output back and prints it only when it failed; `keys` gives it what is typed
 * @returns {Promise<number>} its exit code; 127 when there is no such command
 */
export function run(command, args, { env = {}, quiet = false, keys = false } = {}) {
  const output = quiet ? 'pipe' : 'inherit';
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
      if (exitCode !== 0) process.stderr.write(Buffer.concat(held));
      resolve(exitCode);
    });
  });
}
