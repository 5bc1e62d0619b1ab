/**
 * The WebExtension API, which every browser that we run in gives with promises: `browser`, or
 * `chrome` in Chromium before 148. WXT's own types are Chromium's; these fit both.
 */
import type { Browser } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

export const browser = native as unknown as Browser;
export type { Runtime } from 'webextension-polyfill';
