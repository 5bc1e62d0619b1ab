import { PlainError } from '../prepare/plain-error.mjs';
import { run } from '../prepare/run.mjs';

/**
 * Builds the extension for Chromium.
 * @throws PlainError when the build fails; it has said why by then
 */
export async function buildExtension(): Promise<void> {
  process.stdout.write('Building the extension: some ten seconds …\n');
  const exitCode = await run('npx', ['wxt', 'build'], { quiet: true });
  if (exitCode !== 0) throw new PlainError('The extension could not be built: see above.');
}
