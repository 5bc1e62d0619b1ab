/** The part of `npm run dev` that needs packages: serves the demonstration page and starts WXT. */
import { hasNoDisplay } from '../prepare/display.mjs';
import { runMain } from '../prepare/plain-error.mjs';
import { run } from '../prepare/run.mjs';
import { serveTarget } from '../start/serve-target.ts';

await runMain(async () => {
  const isFirefox = process.env.GAINSAY_DEV_TARGET === 'firefox';
  const { url, site } = await serveTarget({ kind: 'demo' });
  if (hasNoDisplay()) {
    const folder = isFirefox ? 'firefox-mv3-dev' : 'chrome-mv3-dev';
    process.stdout.write(
      `There is no display to open a window on. Load .output/${folder} into a browser to see every change there; a page to look at: ${url}\n`,
    );
  }
  process.on('SIGINT', () => {});
  try {
    const target = isFirefox ? ['-b', 'firefox'] : [];
    return await run('npx', ['wxt', ...target], { env: { GAINSAY_DEV_PAGE: url }, keys: true });
  } finally {
    await site?.close();
  }
});
