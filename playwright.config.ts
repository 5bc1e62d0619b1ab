import { defineConfig } from '@playwright/test';

/**
 * The same specs in both browsers (e2e/driver). Specs tagged `@long` run only when asked for, as
 * `npm run test:long` does.
 */
const isLong = process.env.GAINSAY_LONG === '1';

export default defineConfig<object, { drivenBrowser: 'chromium' | 'firefox' }>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
  ...(isLong ? { grep: /@long/ } : { grepInvert: /@long/ }),
  timeout: isLong ? 600_000 : 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A browser on a busy machine may stumble; what passes only when tried again is listed by name
  // (scripts/test.mjs). By hand nothing is tried again, so that it gets mended.
  retries: process.env.CI ? 1 : 0,
  projects: [
    { name: 'chromium', use: { drivenBrowser: 'chromium' } },
    {
      name: 'firefox',
      use: { drivenBrowser: 'firefox' },
      // What only Chromium has or does; each says why at its top.
      testIgnore: '**/*.chromium.spec.ts',
    },
  ],
});
