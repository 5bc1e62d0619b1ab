import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../prepare/browsers.mjs';

/**
 * Opens a browser window with the extension on a page, in a temporary profile, and waits until
 * the reader closes it or presses Ctrl-C. No debugger is attached, so the extension lives as it
 * does with readers.
 * @param extension path of the folder that it was built into
 * @returns the exit code of the browser
 */
export async function openWindow(url: string, extension: string): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'gainsay-profile-'));
  const browser = spawn(
    await findBrowser('chromium'),
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      url,
    ],
    { stdio: 'ignore' },
  );
  const stop = () => browser.kill();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const exitCode = await new Promise<number>((resolve) => {
    browser.once('error', () => resolve(1));
    // Ended by a signal, it was asked to end.
    browser.once('close', (code) => resolve(code ?? 0));
  });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return exitCode;
}
