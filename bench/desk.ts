/**
 * The reader's own collection with 13,000 statements, in Chromium: the first paint of the desk, and
 * scrolling. `npx tsx bench/desk.ts [runs]`, after `npx wxt build`.
 */
import { startReader } from '../e2e/sync-reader.ts';
import { makeMill } from './mill-records.ts';
import { scrollThrough, timePage } from './pages.ts';
import { summary } from './quantile.ts';

const runs = Number(process.argv[2] ?? 20);
const corpusId = 'urn:uuid:00000000-0000-4000-8000-000000000000';

const reader = await startReader('chromium');
const lines = Array.from(makeMill(corpusId), (record) => JSON.stringify(record)).join('\n');
const file = await reader.hold(new TextEncoder().encode(lines));
const begun = performance.now();
await reader.ask('importOwn', { file });
console.log(`the file is opened and served after ${Math.round(performance.now() - begun)} ms`);

for (const [what, selector] of [
  ['desk, its title', 'h1'],
  ['desk, the first statements', '.statements > li:not(:empty)'],
] as const) {
  const times: number[] = [];
  await timePage(reader.driver, 'desk.html', { selector });
  for (let run = 0; run < runs; run++) {
    times.push(await timePage(reader.driver, 'desk.html', { selector }));
  }
  console.log(`${what}: ${summary(times)}`);
}

const desk = await reader.driver.openExtensionPage('desk.html');
await desk.bringToFront();
await desk.waitFor(() => document.querySelector('.statements > li:not(:empty)'));
const tasks = await scrollThrough(desk);
const place = await desk.waitFor(() =>
  document.querySelector('.statements > li:not(:empty):last-child')?.getAttribute('aria-posinset'),
);
console.log(`long tasks while it scrolls to ${place}: ${tasks.length} (${tasks.join(', ')} ms)`);
await reader.close();
