/**
 * `npm start`: shows Gainsay in a browser. This file and scripts/prepare run before any package is
 * there, so they use nothing but Node; the rest is TypeScript.
 */
import { ensureBrowser } from './prepare/browsers.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { runMain } from './prepare/plain-error.mjs';
import { run } from './prepare/run.mjs';

await runMain(async () => {
  checkNodeVersion();
  await installPackages();
  await ensureBrowser('chromium');
  return run(process.execPath, ['--import', 'tsx', 'scripts/start/main.ts', ...process.argv.slice(2)]);
});
