/** From the content script's start until its marks are painted, and the long tasks it adds. */
import { type CDPSession, chromium } from '@playwright/test';
import { serveSite } from '../e2e/site.ts';
import { findBrowser } from '../scripts/prepare/browsers.mjs';
import { quantile, summary } from './quantile.ts';
import { samplePage } from './sample-page.ts';

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

const longTaskMs = 50;
const extensionFolder = new URL('../.output/chrome-mv3', import.meta.url).pathname;

async function launchWith(extension: boolean) {
  return chromium.launchPersistentContext('', {
    executablePath: await findBrowser('chromium'),
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension
        ? [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`]
        : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}

/** Loads a page while the browser traces itself; resolves to the trace's events. */
async function traceLoad(cdp: CDPSession, load: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'toplevel'] },
  });
  await load();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

function longTasks(events: TraceEvent[], main: { pid: number; tid: number }): number {
  return events.filter(
    ({ name, pid, tid, dur = 0 }) =>
      name.endsWith('RunTask') && pid === main.pid && tid === main.tid && dur > longTaskMs * 1_000,
  ).length;
}

/**
 * Marks the moment when what is waited for is on the screen: the frame that shows it has been
 * painted when the next one starts. A string, since a transpiled function brings helpers along.
 */
function seenScript(waitsForMarks: boolean): string {
  return `
    const look = () => {
      if (${waitsForMarks} && CSS.highlights.size === 0) requestAnimationFrame(look);
      else requestAnimationFrame(() => performance.mark('seen'));
    };
    addEventListener('DOMContentLoaded', look);`;
}

async function sample(extension: boolean, url: string, runs: number) {
  const context = await launchWith(extension);
  const page = await context.newPage();
  await page.addInitScript(seenScript(extension));
  const cdp = await context.newCDPSession(page);
  const times: number[] = [];
  let tasks = 0;
  // The first load wakes the background and is not counted.
  for (let run = 0; run <= runs; run++) {
    const events = await traceLoad(cdp, async () => {
      await page.goto(url);
      await page.waitForFunction(() => performance.getEntriesByName('seen').length > 0);
    });
    const seen = events.find(({ name }) => name === 'seen');
    if (!seen) throw new Error('The trace has no mark of the page');
    if (run === 0) continue;
    tasks += longTasks(events, seen);
    const start = events.find(
      ({ name, args, pid }) =>
        name === 'EvaluateScript' && pid === seen.pid && args?.data?.url?.endsWith('/content.js'),
    );
    if (start) times.push((seen.ts - start.ts) / 1_000);
  }
  await context.close();
  return { times, tasks };
}

/** Prints first-paint times and the number of long tasks with and without the extension. */
export async function benchFirstPaint(runs: number): Promise<void> {
  const site = await serveSite('e2e/pages');
  const url = site.page(samplePage(20_000));
  const without = await sample(false, url, runs);
  const marked = await sample(true, url, runs);
  console.log(`marks painted after the content script's start: ${summary(marked.times)}`);
  console.log(
    `tasks over ${longTaskMs} ms in ${runs} loads: ${marked.tasks} with, ${without.tasks} without`,
  );
  if (quantile(marked.times, 0.5) > 100) console.log('over the bar of 100 ms');
  await site.close();
}
