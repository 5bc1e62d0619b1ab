/** The part of `npm start` that needs packages: builds, serves and opens. */
import { runMain } from '../prepare/plain-error.mjs';
import { buildExtension } from './build.ts';
import { showHeadless } from './headless.ts';
import { parseOptions } from './options.mjs';
import { serveTarget } from './serve-target.ts';
import { openWindow } from './window.ts';

await runMain(async () => {
  const { target, headless } = parseOptions(process.argv.slice(2));
  const { url, site } = await serveTarget(target);
  try {
    await buildExtension();
    if (headless) {
      await showHeadless(url);
      return 0;
    }
    process.stdout.write(
      `Opening ${url} with Gainsay; close the browser or press Ctrl-C to end.\n`,
    );
    return await openWindow(url);
  } finally {
    await site?.close();
  }
});
