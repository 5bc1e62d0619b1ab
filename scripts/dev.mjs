/**
 * `npm run dev` and `npm run dev:firefox`: builds, opens a browser with the extension on the
 * demonstration page, and brings every change of the code into it. This file and what it imports
 * run before any package is there; scripts/dev/main.ts goes on.
 */
import { ensureBrowser } from './prepare/browsers.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { PlainError, runMain } from './prepare/plain-error.mjs';
import { run } from './prepare/run.mjs';

await runMain(async () => {
  const [option, ...more] = process.argv.slice(2);
  if (more.length > 0 || (option !== undefined && option !== '--firefox')) {
    throw new PlainError('Usage: npm run dev, or npm run dev:firefox', 2);
  }
  const browser = option === '--firefox' ? 'firefox' : 'chromium';
  checkNodeVersion();
  await installPackages();
  const path = await ensureBrowser(browser);
  // Ctrl-C reaches the other processes too; this one waits until they have tidied up.
  process.on('SIGINT', () => {});
  return run(process.execPath, ['--import', 'tsx', 'scripts/dev/main.ts'], {
    env: { GAINSAY_DEV_BROWSER: path, GAINSAY_DEV_TARGET: browser },
    // WXT ends with its input, and opens the browser again where "o" is typed.
    keys: true,
  });
});
