/** The part of `npm start` that needs packages: builds, serves and opens. */
import { runMain } from '../prepare/plain-error.mjs';
import { buildExtension } from './build.ts';
import { showHeadless } from './headless.ts';
import { parseOptions } from './options.mjs';
import { serveTarget } from './serve-target.ts';
import { openWindow } from './window.ts';

const toEnd = 'Close the browser or press Ctrl-C here to end.';

/** For whoever sees the window for the first time. */
const whatToDo = `
  In front is Gainsay’s welcome page, with a card and what to do next. The tab before it is a page to
  try it on: rest the pointer on an underlined name.
`;

await runMain(async () => {
  const { target, headless, printsAll } = parseOptions(process.argv.slice(2));
  const { url, site } = await serveTarget(target);
  try {
    if (headless) {
      await buildExtension();
      await showHeadless(url, printsAll);
      return 0;
    }
    // Whoever asks for a page of their own has come for that one.
    const welcomes = target.kind === 'demo';
    const extension = await buildExtension({ welcomes });
    process.stdout.write(`Opening ${url} with Gainsay.\n${welcomes ? whatToDo : ''}  ${toEnd}\n`);
    return await openWindow(url, extension);
  } finally {
    await site?.close();
  }
});
