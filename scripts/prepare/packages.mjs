import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { root, run } from './run.mjs';

/** @param {string} path */
function modifiedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Installs the packages of package-lock.json when they are missing or older than it.
 * @throws {PlainError} when npm fails
 */
export async function installPackages() {
  // npm writes this file at the end of an install, so an interrupted one is done again.
  const installedMs = modifiedMs(join(root, 'node_modules', '.package-lock.json'));
  if (installedMs > 0 && installedMs >= modifiedMs(join(root, 'package-lock.json'))) return;
  process.stdout.write('Installing packages: a minute or so, in which npm says nothing …\n');
  const exitCode = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    env: { npm_config_loglevel: 'error' },
  });
  if (exitCode === 0) return;
  throw new PlainError(
    exitCode === 127
      ? 'Gainsay needs npm, and there is none on this machine. It comes with Node from https://nodejs.org; on Debian and Ubuntu it is the package "npm".'
      : 'The packages could not be installed: npm says above why. Check the network connection and run the command again.',
  );
}
