/** The part of `npm start` that needs packages: builds, serves and opens. */
import { runMain } from '../prepare/plain-error.mjs';
import { buildExtension } from './build.ts';
import { showHeadless } from './headless.ts';
import { parseOptions } from './options.mjs';
import { serveTarget } from './serve-target.ts';
import { openWindow } from './window.ts';

/** For whoever sees the window for the first time. */
const whatToDo = `
  Rest the pointer on an underlined name: a card opens with what is on record about it.
  Gainsay's button, which lists everything on the page, is behind the puzzle piece to the right of
  the address bar; the pin beside it there keeps it in the toolbar.
  Close the browser or press Ctrl-C here to end.
`;

await runMain(async () => {
  const { target, headless, printsAll } = parseOptions(process.argv.slice(2));
  const { url, site } = await serveTarget(target);
  try {
    await buildExtension();
    if (headless) {
      await showHeadless(url, printsAll);
      return 0;
    }
    process.stdout.write(`Opening ${url} with Gainsay.\n${whatToDo}`);
    return await openWindow(url);
  } finally {
    await site?.close();
  }
});
