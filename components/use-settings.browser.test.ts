import { expect, it } from 'vitest';
import { switchSite } from '../lib/settings/settings.ts';
import { installFakeExtension } from './fake-extension-for-test.ts';

const extension = installFakeExtension({});
// What it imports takes `browser` when it is loaded.
const { storeChange } = await import('./use-settings.ts');

it('keeps both of two changes that are made at once', async () => {
  await Promise.all([
    storeChange((settings) => ({ ...settings, restMs: 500 })),
    storeChange((settings) => switchSite(settings, 'news.example', false)),
  ]);
  expect(extension.stored.get('settings')).toMatchObject({
    restMs: 500,
    sitesOff: ['news.example'],
  });
});
