/**
 * The card, the popup and the side panel with much on record, in Chromium: 1,000 questions about one
 * entity, 10,000 statements on one question. `npx tsx bench/panel.ts [runs]`, after `npx wxt build`.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Page } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { serveSite } from '../e2e/site.ts';
import { buildCorpus } from '../lib/corpus/built/build-corpus.ts';
import { parseNdjson } from '../lib/corpus/built/parse-ndjson.ts';
import { hover } from './hover-once.ts';
import { makeMill } from './mill-records.ts';
import { scrollThrough, timePage } from './pages.ts';
import { summary } from './quantile.ts';

const runs = Number(process.argv[2] ?? 20);
const corpusId = 'https://bench.example/mill';

/** The built extension with that corpus in the place of the bundled one, and a page that holds nothing. */
async function makeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const lines = Array.from(makeMill(corpusId), (record) => JSON.stringify(record)).join('\n');
  const { records, problems } = await parseNdjson(Readable.from([Buffer.from(lines)]), 'made');
  if (problems[0]) throw new Error(problems[0].message);
  const { files } = await buildCorpus(records, { version: 1 });
  await writeFile(join(folder, 'empty.html'), '<!doctype html><h2>Empty</h2>');
  const corpora = join(folder, 'corpora');
  for (const { path, bytes } of files) {
    const place = join(corpora, 'mill', path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
  await writeFile(join(corpora, 'index.json'), JSON.stringify({ corpora: ['mill'] }));
  return folder;
}

const key = (id: string) => encodeURIComponent(`${corpusId}#${id}`);

const extensionDir = await makeExtension();
const site = await serveSite('e2e/pages');
const driver = await launch('chromium', { extensionDir });
const story = site.page(
  `<p style="margin-top:200px">They asked again whether the Ford Mill stood still on day 400.</p>`,
);
const weir = site.page(
  `<p style="margin-top:200px">The Ford Weir broke in the flood of the winter, the miller said.</p>`,
);
const page = await driver.open(story);
await page.waitForWith({ timeoutMs: 60_000 }, () => CSS.highlights.size > 0);

const tab = await driver.tabIdOf(page);
const long = `sidepanel.html#dispute=${key('weir-held')}`;
const statements = '.statements > li';
const whole = '.timeline svg';
for (const [what, path, shown] of [
  ['an empty page of the extension', 'empty.html', { selector: 'h2' }],
  ['popup', `popup.html?tab=${tab}`, { selector: '.row-button' }],
  [
    'side panel, an entity with 1,000 questions',
    `sidepanel.html#entity=${key('mill')}`,
    { selector: 'h2' },
  ],
  [
    'side panel, a question with 3',
    `sidepanel.html#dispute=${key('day-7')}`,
    { selector: statements },
  ],
  ['side panel, one with 10,000', long, { selector: statements, last: whole }],
  ['the same until all of them are there', long, { selector: whole }],
] as const) {
  const times: number[] = [];
  // The first load is not counted: the background may still work for the page before.
  await timePage(driver, path, shown);
  for (let run = 0; run < runs; run++) times.push(await timePage(driver, path, shown));
  console.log(`${what}: ${summary(times)}`);
}

const panel = await driver.openExtensionPage(`sidepanel.html#dispute=${key('weir-held')}`);
await panel.waitForWith({ timeoutMs: 20_000 }, () => document.querySelector('.timeline svg'));
const tasks = await scrollThrough(panel);
console.log(`long tasks while 10,000 statements scroll: ${tasks.length} (${tasks.join(', ')} ms)`);
await panel.close();

/** What the card opens on, and its times after the rest. */
async function timeCards(of: string, on: Page): Promise<void> {
  await on.bringToFront();
  const cards: number[] = [];
  for (let run = 0; run < runs; run++) cards.push(await hover(on));
  const card = await on.waitForFrame('/card.html');
  const shown = await card.evaluate(() => document.querySelector('h2')?.textContent);
  console.log(`card after the rest, ${of}: ${summary(cards)} (it opens on “${shown}”)`);
}
await timeCards('1,000 questions on the entity', page);
const other = await driver.open(weir);
await other.waitForWith({ timeoutMs: 60_000 }, () => CSS.highlights.size > 0);
await timeCards('a question of 10,000 statements', other);
await driver.close();
await site.close();
await rm(extensionDir, { recursive: true });
