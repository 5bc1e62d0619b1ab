/**
 * `npm start`: shows Gainsay in a browser. This file and what it imports run before any package is
 * there, so they use nothing but Node; scripts/start/main.ts goes on.
 */
import { ensureBrowser } from './prepare/browsers.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { runMain } from './prepare/plain-error.mjs';
import { run } from './prepare/run.mjs';
import { parseOptions } from './start/options.mjs';

await runMain(async () => {
  checkNodeVersion();
  const args = process.argv.slice(2);
  const { help } = parseOptions(args);
  if (help !== null) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  await installPackages();
  await ensureBrowser('chromium');
  // Ctrl-C reaches the browser's own process too; this one waits until it has tidied up.
  process.on('SIGINT', () => {});
  return run(process.execPath, ['--import', 'tsx', 'scripts/start/main.ts', ...args], {
    env: { INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  });
});
