/**
 * Chromium alone: in Firefox the access to all pages, which a reader gives the content scripts, is
 * the permission for every publisher as well.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './interface-words.ts';
import { expectWords, press, readState, settingsField } from './options-page.ts';
import { expect, test } from './sync-fixtures.ts';

test('without the browser’s permission the page says so and offers to ask for it', async ({
  openExtensionPage,
  publisher,
  server,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-settings-'));
  // The build as readers have it: no origin is permitted.
  const page = await openExtensionPage('options.html');
  try {
    const { corpus, thumbprint } = publisher;
    const address = 'https://corpora.example/bridge/';
    const subscription = { corpus, thumbprint, address, title: 'The bridge' };
    const path = join(folder, 'settings.json');
    const settings = {
      gainsay: 'settings',
      format: 1,
      settings: {},
      subscriptions: [subscription],
    };
    await writeFile(path, JSON.stringify(settings));
    await page.bringToFront();
    await page.chooseFile(settingsField, path);
    const { host } = new URL(address);
    await expectWords(
      page,
      say('options.permitAdded'),
      say('errors.permissionMissing'),
      say('options.permit', { host }),
    );
    expect(server.asked).toEqual([]);
  } finally {
    await press(page, say('options.remove'));
    await press(page, say('options.removeYes'));
    await expect.poll(() => readState(page)).toBe('');
    await rm(folder, { recursive: true });
  }
});
