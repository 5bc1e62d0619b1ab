/** What `npm run dev` opens (scripts/dev.mjs finds the browser; WXT knows only where Chrome is). */
import { defineWebExtConfig } from 'wxt';
import { hasNoDisplay } from './scripts/prepare/display.mjs';

const { GAINSAY_DEV_BROWSER: path, GAINSAY_DEV_PAGE: page } = process.env;

export default defineWebExtConfig({
  disabled: hasNoDisplay(),
  ...(path && { binaries: { chrome: path, firefox: path } }),
  ...(page && { startUrls: [page] }),
  // Chromium refuses its sandbox to root, which is who runs in containers.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [],
  firefoxPref: {
    // Content scripts on every page, as after the reader's first click on "always allow".
    'extensions.originControls.grantByDefault': true,
  },
});
