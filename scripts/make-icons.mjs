/** `npm run icons`: draws assets/icon.svg at the sizes that browsers ask for, into public/icon. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './prepare/browsers.mjs';
import { runMain } from './prepare/plain-error.mjs';
import { root } from './prepare/run.mjs';

const sizes = [16, 32, 48, 96, 128];

await runMain(async () => {
  const svg = await readFile(join(root, 'assets', 'icon.svg'), 'utf8');
  const folder = join(root, 'public', 'icon');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
    await page.close();
  }
  await browser.close();
});
