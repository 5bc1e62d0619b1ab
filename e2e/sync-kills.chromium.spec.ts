/** The whole browser dies, or nobody watches it: in Chromium, whose profile keeps an unpacked extension. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../scripts/prepare/browsers.mjs';
import { createDesk } from './desk.ts';
import { chromiumArgs } from './driver/chromium.ts';
import { article } from './reader.ts';
import { expect, test } from './sync-fixtures.ts';
import { readWhole, saying } from './sync-whole.ts';

const kills = Number(process.env.GAINSAY_KILLS ?? 200);
/** ms that a round may take on a loaded machine: the browser is started, and syncs twice. */
const roundMs = 60_000;
/** ms that the server takes for a file, so that a sync is long enough to die in. */
const fileMs = 40;
/** About as long as a sync takes: some deaths come after the flip. */
const latestMs = 700;
const downloadMs = 100_000;

/** Nobody sees into that browser: a page tells the server when its words are marked. */
const watchingPage = article(`<p>The Old Bridge.</p><script>
  const timer = setInterval(() => {
    if (![...CSS.highlights.values()].some(({ size }) => size > 0)) return;
    clearInterval(timer);
    void fetch('/marked');
  }, 200);
</script>`);

test(`the browser is killed ${kills} times during a sync, its logs are torn, and its next start completes it`, {
  tag: '@long',
}, async ({ publisher, server }) => {
  test.setTimeout(kills * roundMs);
  const desk = await createDesk();
  let reader = await desk.start();
  let delayMs = fileMs;
  server.fault = async () => {
    await pause(delayMs);
    return false;
  };
  const after = { old: 0, new: 0, torn: 0 };
  try {
    server.files = await publisher.publish(1, saying(1));
    await reader.subscribe(server.address);
    for (let version = 2; version <= kills + 1; version++) {
      delayMs = fileMs;
      server.files = await publisher.publish(version, saying(version));
      // It dies with the browser that is to answer it.
      void reader.ask('syncNow', { corpus: publisher.corpus }).catch(() => undefined);
      await pause(Math.random() * latestMs);
      delayMs = fileMs * 10;
      await desk.kill(reader);
      // Not always: what follows a start whose log was whole is to hold as well.
      if (Math.random() < 0.75) after.torn += await desk.tear();
      reader = await desk.start();
      const found = await readWhole(reader, publisher.corpus, version);
      after[found === version ? 'new' : 'old']++;
      delayMs = 0;
      // Nobody asks for it: what was begun is gone on with. What had not begun is asked for here.
      const state = await reader.onlySubscription();
      if (!state?.isRunning && state?.version !== version) {
        await reader.ask('syncNow', { corpus: publisher.corpus });
      }
      await reader.expectVersion(version);
    }
    process.stdout.write(`After ${kills} kills of the browser: ${JSON.stringify(after)}\n`);
    expect(after.old).toBeGreaterThan(0);
  } finally {
    await reader.close();
    await desk.remove();
  }
});

test(`a download of ${downloadMs / 1000} s ends in a browser without any debugger`, {
  tag: '@long',
}, async ({ server }) => {
  test.setTimeout(400_000);
  const desk = await createDesk();
  const isSegment = (path: string) => path.startsWith('segments/');
  try {
    // A first sync that hangs and dies with its browser is what the next start goes on with.
    let reader = await desk.start();
    let isAsked = false;
    const { address } = server;
    const { corpus, thumbprint, title } = await reader.ask('previewPublisher', { address });
    server.fault = async (path) => {
      isAsked ||= isSegment(path);
      return isSegment(path);
    };
    await reader.ask('subscribe', { address, corpus, thumbprint, title: title.text });
    await expect.poll(() => isAsked).toBe(true);
    await desk.kill(reader);

    let slow: string | null = null;
    let isMarked = false;
    server.asked.length = 0;
    server.fault = async (path, response) => {
      isMarked ||= path === '/marked';
      if (path === '/page') response.setHeader('content-type', 'text/html');
      if (path.startsWith('/')) {
        response.end(path === '/page' ? watchingPage : '');
        return true;
      }
      if (!isSegment(path) || (slow !== null && path !== slow)) return false;
      slow = path;
      const bytes = server.files.get(path) ?? new Uint8Array();
      const pieces = 200;
      response.writeHead(200, { 'content-length': bytes.length });
      for (let piece = 0; piece < pieces && !response.destroyed; piece++) {
        const [from, to] = [piece, piece + 1].map((at) => Math.floor((at * bytes.length) / pieces));
        response.write(bytes.slice(from, to));
        await pause(downloadMs / pieces);
      }
      response.end();
      return true;
    };
    const begun = performance.now();
    const browser = spawn(
      await findBrowser('chromium'),
      [
        '--headless=new',
        `--user-data-dir=${desk.profileDir}`,
        ...chromiumArgs(desk.extensionDir),
        `${server.origin}/page`,
      ],
      { stdio: 'ignore' },
    );
    const ended = once(browser, 'exit');
    try {
      await expect.poll(() => isMarked, { timeout: 200_000, intervals: [500] }).toBe(true);
    } finally {
      browser.kill('SIGTERM');
      await ended;
    }
    const seconds = (performance.now() - begun) / 1000;
    const times = server.asked.filter((asked) => asked.endsWith(slow ?? '?')).length;
    process.stdout.write(
      `Without a debugger: downloaded, stored and marked after ${seconds.toFixed(0)} s, asked for ${times} time(s)\n`,
    );
    expect(seconds).toBeGreaterThan(downloadMs / 1000 - 5);
    expect(times).toBe(1);

    server.asked.length = 0;
    server.fault = null;
    reader = await desk.start();
    await reader.expectVersion(1);
    expect(server.asked.filter((asked) => asked.includes('segments/'))).toEqual([]);
    await reader.close();
  } finally {
    await desk.remove();
  }
});
