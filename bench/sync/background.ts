/** The extension in Chromium, with its background watched from outside. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page, type WebWorker } from 'puppeteer-core';
import { build } from 'vite';
import { withLoopback } from '../../e2e/sync-reader.ts';
import { findBrowser } from '../../scripts/prepare/browsers.mjs';

/** As pages of the extension have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

export interface Background {
  worker: WebWorker;
  /** A page of the extension in which the functions of bench/sync/page.ts are. */
  page: Page;
  /** Asks the background as a page does. @throws with the answer's error */
  ask<Result>(name: string, params: object): Promise<Result>;
  /** Calls one of the page's functions. */
  run<Result>(name: string, parameter: unknown): Promise<Result>;
  close(): Promise<void>;
}

/** Starts Chromium with a copy of the build that may ask this machine. */
export async function startBackground(): Promise<Background> {
  const extension = await withLoopback('chromium');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: extension.folder,
      emptyOutDir: false,
      lib: { entry: 'bench/sync/page.ts', formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(
    join(extension.folder, 'bench.html'),
    '<script type="module" src="bench.js"></script>',
  );
  const browser = await puppeteer.launch({
    executablePath: await findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [extension.folder],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker.');
  const page = await browser.newPage();
  await page.goto(new URL('bench.html', target.url()).href);
  await page.waitForFunction(() => 'timeSearches' in globalThis);
  return {
    worker,
    page,
    async ask<Result>(name: string, params: object) {
      const answer = (await page.evaluate(
        (asked, given) =>
          chrome.runtime.sendMessage({ gainsay: 'background', name: asked, params: given }),
        name,
        params,
      )) as { result: Result } | { error: { message: string } };
      if ('error' in answer) throw new Error(answer.error.message);
      return answer.result;
    },
    run: (name, parameter) =>
      page.evaluate((call, value) => Reflect.get(globalThis, call)(value), name, parameter),
    async close() {
      await browser.close();
      await extension.remove();
    },
  };
}

/** Bytes that the heap and buffers had together at their peak. */
export interface Heap {
  used: number;
  buffers: number;
}

/** Samples the heap of a worker ten times a second until it is stopped. */
export function watchHeap(worker: WebWorker): () => Promise<Heap> {
  const peak: Heap = { used: 0, buffers: 0 };
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      const heap = (await worker.client
        .send('Runtime.getHeapUsage')
        // The browser is closed when something else failed, which is told by itself.
        .catch(() => null)) as { usedSize: number; backingStorageSize?: number } | null;
      if (!heap) break;
      const buffers = heap.backingStorageSize ?? 0;
      if (heap.usedSize + buffers > peak.used + peak.buffers) {
        Object.assign(peak, { used: heap.usedSize, buffers });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return async () => {
    isOver = true;
    await sampling;
    return peak;
  };
}

/**
 * Asks a worker 200 times a second for its turn until it is stopped.
 * @returns ms that each turn was waited for: how long the slices of the work before it were
 */
export async function watchTurns(worker: WebWorker): Promise<() => Promise<number[]>> {
  await worker.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const watched = { waits: [] as number[], isOver: false, asked: performance.now() };
    Object.assign(globalThis, { watched });
    port1.onmessage = () => {
      watched.waits.push(performance.now() - watched.asked);
      if (watched.isOver) return;
      setTimeout(() => {
        watched.asked = performance.now();
        port2.postMessage(null);
      }, 5);
    };
    port2.postMessage(null);
  });
  return () =>
    worker.evaluate(() => {
      const watched = Reflect.get(globalThis, 'watched') as { waits: number[]; isOver: boolean };
      watched.isOver = true;
      return watched.waits;
    });
}

/** Seconds of processor time that every process of the browser has had: it says more on a busy machine. */
export async function readCpuSeconds(page: Page): Promise<number> {
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
