/**
 * The WebExtension API with promises, the same in every browser: WXT's module puts
 * webextension-polyfill behind `wxt/browser`, whose own types are Chromium's.
 */
import type { Browser } from 'webextension-polyfill';
import { browser as polyfilled } from 'wxt/browser';

export const browser = polyfilled as unknown as Browser;
export type { Runtime } from 'webextension-polyfill';
