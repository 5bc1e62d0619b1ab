import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { chromium } from 'playwright';
import { defineConfig } from 'vitest/config';

/** Playwright's own Chromium if it was installed, else one on the PATH; undefined if none is. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath].find((path) => existsSync(path));
}

const executablePath = findChromium();
// Chromium refuses its sandbox to root, which is who runs in containers.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What takes minutes runs in `npm run test:long` only. */
const long = process.env.GAINSAY_LONG === '1' ? [] : ['**/*.long.test.{ts,tsx}'];

/** ms; property tests take seconds on a machine that does other things as well. */
const testTimeout = 30_000;

/** Tests read the texts from locales/, not from a browser. */
const resolve = {
  alias: { '#i18n': fileURLToPath(new URL('lib/i18n/fixtures/i18n-for-test.ts', import.meta.url)) },
};

/** Two projects: units in Node, and what needs a real browser (IndexedDB) in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          testTimeout,
          include: ['**/*.test.{ts,tsx}', 'scripts/check-corpora.ts'],
          exclude: [
            '**/node_modules/**',
            '**/*.browser.test.{ts,tsx}',
            'e2e/**',
            '.output/**',
            ...long,
          ],
        },
      },
      {
        resolve,
        // Named here, so that Vite does not find them one by one and reload a running test.
        optimizeDeps: {
          include: [
            ...['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'],
            ...[
              '@tanstack/virtual-core',
              'axe-core',
              'edtf',
              'fast-check',
              'idb',
              'jose',
              'nanotar',
              'valibot',
              'yaml',
            ],
            'pdfjs-dist/legacy/build/pdf.min.mjs',
          ],
        },
        // Saved pages stand beside the repository, where they are there at all.
        server: { fs: { allow: ['.', fileURLToPath(new URL('../shared', import.meta.url))] } },
        // Tests in a browser do not see the environment.
        define: { 'import.meta.env.VITE_LONG': JSON.stringify(process.env.GAINSAY_LONG ?? '') },
        test: {
          name: 'browser',
          testTimeout,
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'e2e/**', '.output/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
