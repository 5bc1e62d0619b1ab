/** `npm run screenshots`: makes docs/images/card.png, the README's picture of an open card. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../e2e/driver/chromium.ts';
import { PlainError, runMain } from './prepare/plain-error.mjs';
import { root } from './prepare/run.mjs';
import { buildExtension } from './start/build.ts';
import { waitUntilMarked } from './start/find-on-page.ts';
import { takeCard } from './start/screenshots.ts';
import { serveTarget } from './start/serve-target.ts';

await runMain(async () => {
  await buildExtension();
  const { url, site } = await serveTarget({ kind: 'demo' });
  const driver = await launchChromium({ deviceScaleFactor: 2 });
  try {
    const page = await driver.open(url);
    await waitUntilMarked(page);
    const folder = join(root, 'docs', 'images');
    await mkdir(folder, { recursive: true });
    if (!(await takeCard(page, join(folder, 'card.png')))) {
      throw new PlainError('Nothing is marked on the demonstration page.');
    }
  } finally {
    await driver.close();
    await site?.close();
  }
});
