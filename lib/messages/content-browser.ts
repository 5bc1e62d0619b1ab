/**
 * The WebExtension API for what every frame loads. `browser.ts` asks what is there for its `runtime`, and the first
 * touch of that costs a frame .15 ms, also one that never asks anything.
 */
import type { Browser } from 'webextension-polyfill';

type Api = Pick<Browser, 'runtime'>;

const { browser, chrome } = globalThis as unknown as { browser: Api; chrome: Api };

/** Never `browser` in Chromium: before 148 an element of the page may go by that name. */
export const contentBrowser = import.meta.env.FIREFOX ? browser : chrome;
