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
  timeout: isLong ? 600_000 : 30_000,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
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
