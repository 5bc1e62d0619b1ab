import { join } from 'node:path';
import { PlainError } from '../prepare/plain-error.mjs';
import { root, run } from '../prepare/run.mjs';

/**
 * Builds the extension for Chromium.
 * @param welcomes whether it opens its welcome page when it is loaded, as it does for those who
 * install it from a store
 * @returns path of the folder that it was built into
 * @throws PlainError when the build fails; it has said why by then
 */
export async function buildExtension({ welcomes = false } = {}): Promise<string> {
  process.stdout.write('Building the extension: some ten seconds …\n');
  const mode = welcomes ? ['--mode', 'demo'] : [];
  const exitCode = await run('npx', ['wxt', 'build', ...mode], {
    quiet: true,
    // WXT would take the mode's name for it.
    env: { NODE_ENV: 'production' },
  });
  if (exitCode !== 0) throw new PlainError('The extension could not be built: see above.');
  return join(root, '.output', welcomes ? 'chrome-mv3-demo' : 'chrome-mv3');
}
