/**
 * Gives Chromium before 148 the `browser` that other browsers have, by webextension-polyfill.
 * The background and the extension's pages import this file before anything else, since
 * `browser.ts` takes what is there when it is loaded. Content scripts do not: each page would pay
 * for it. In Firefox's build the package is left out (wxt.config.ts).
 */
import polyfill from 'webextension-polyfill';

const surroundings = globalThis as { browser?: { runtime?: { id?: string } } };
if (!surroundings.browser?.runtime?.id) surroundings.browser = polyfill;
