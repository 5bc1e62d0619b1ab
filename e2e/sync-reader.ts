/** A reader's browser for syncing: the extension may ask this machine, and pages speak to it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToBackground } from '../lib/messages/messages.ts';
import type { SubscriptionView } from '../lib/messages/sync-views.ts';
import { copyBuild } from './damaged.ts';
import type { BrowserName, Driver, LaunchOptions, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { poll } from './driver/poll.ts';
import { expect } from './fixtures.ts';

/** As the extension's documents have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

type Answer = { result: unknown } | { error: { code: string; message: string } } | undefined;

export interface SyncReader {
  driver: Driver;
  /** One of the extension's pages. */
  page: Page;
  /** Sends a message as a page does. @throws with `code: message` of the answer's error */
  ask<Name extends keyof ToBackground>(
    name: Name,
    params: ToBackground[Name]['params'],
  ): Promise<ToBackground[Name]['result']>;
  /** Meets the publisher and subscribes, as the options page does; waits for its version 1. */
  subscribe(address: string): Promise<void>;
  /** Holds bytes as a file that the reader chose. @returns its address */
  hold(bytes: Uint8Array): Promise<string>;
  onlySubscription(): Promise<SubscriptionView | undefined>;
  /** Waits until the version is served and nothing runs. */
  expectVersion(version: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The build with the permission for this machine in its manifest: what a reader grants by a click
 * in the browser's own window, which no test reaches.
 */
export async function withLoopback(browser: BrowserName) {
  const build = await copyBuild(browser);
  const path = join(build.folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*', 'http://localhost/*'];
  await writeFile(path, JSON.stringify(manifest));
  return build;
}

/** @param options with an extension of `withLoopback`, if the reader is to start again with it */
export async function startReader(
  browser: BrowserName,
  options: LaunchOptions = {},
): Promise<SyncReader> {
  const build = options.extensionDir ? null : await withLoopback(browser);
  const driver = await launch(browser, {
    ...options,
    ...(build && { extensionDir: build.folder }),
  });
  const page = await driver.openExtensionPage('popup.html');
  const reader: SyncReader = {
    driver,
    page,
    async ask(name, params) {
      const answer = (await page.evaluate(
        (asked, given) =>
          chrome.runtime.sendMessage({
            gainsay: 'background',
            name: asked,
            params: given,
          }) as Promise<string>,
        name as string,
        params as object,
      )) as unknown as Answer;
      if (!answer) throw new Error(`no-answer: ${name}`);
      if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
      return answer.result as never;
    },
    async subscribe(address) {
      const { corpus, thumbprint, title } = await reader.ask('previewPublisher', { address });
      await reader.ask('subscribe', { address, corpus, thumbprint, title: title.text });
      await reader.expectVersion(1);
    },
    hold(bytes) {
      return page.evaluate(
        (base64) =>
          URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))])),
        Buffer.from(bytes).toString('base64'),
      );
    },
    async onlySubscription() {
      // Asked again where the background ended before it answered.
      const { subscriptions } = await poll(() => reader.ask('listSubscriptions', {}), {
        what: 'the list of subscriptions',
      });
      return subscriptions[0];
    },
    async expectVersion(version) {
      await expect
        .poll(() => reader.onlySubscription(), { timeout: 30_000 })
        .toMatchObject({ version, isRunning: false });
    },
    async close() {
      await driver.close();
      await build?.remove();
    },
  };
  return reader;
}
