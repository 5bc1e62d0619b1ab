/**
 * The card, the popup and the side panel with much on record, in Chromium: 1,000 questions about one
 * entity, 10,000 statements on one question. `npx tsx bench/panel.ts [runs]`, after `npx wxt build`.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Driver, Page } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { serveSite } from '../e2e/site.ts';
import { buildCorpus } from '../lib/corpus/built/build-corpus.ts';
import { parseNdjson } from '../lib/corpus/built/parse-ndjson.ts';
import { hover } from './hover-once.ts';
import { summary } from './quantile.ts';

const runs = Number(process.argv[2] ?? 20);
const corpusId = 'https://bench.example/mill';
const texts = (en: string) => ({ en });

/** A mill with 1,000 questions of three statements each, and a weir with one question of 10,000. */
function* makeRecords(): Generator<object> {
  const made = texts('Made for measuring.');
  yield {
    ...{ type: 'corpus', id: corpusId, title: texts('The mill'), licence: 'CC0' },
    ...{ publisher: { name: texts('The bench') }, quotationBasis: made },
    ...{ coverage: { included: made, excluded: made, missingVoices: made } },
    corrections: { text: made },
  };
  for (const [id, name] of [
    ['mill', 'Ford Mill'],
    ['weir', 'Ford Weir'],
    ['herald', 'Ford Herald'],
  ] as const) {
    yield { type: 'entity', id, kind: 'place', label: texts(name), names: { en: [name] } };
  }
  for (let speaker = 0; speaker < 40; speaker++) {
    const name = `Miller Number ${speaker}`;
    yield {
      ...{ type: 'entity', id: `miller-${speaker}`, kind: 'person' },
      ...{ label: texts(name), names: { en: [name] } },
    };
  }
  for (let source = 0; source < 500; source++) {
    yield {
      ...{ type: 'source', id: `herald-${source}`, title: `Number ${source} of the paper` },
      ...{ publisher: 'herald', published: '2015-01-01', language: 'en' },
      urls: [{ url: `https://herald.example/${source}`, kind: 'original' }],
    };
  }
  const statement = (id: string, at: number, about: string, dispute: string) => ({
    ...{ type: 'statement', id, source: `herald-${at % 500}`, speaker: `miller-${at % 40}` },
    ...{ said: `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 10}`, speech: 'direct' },
    claim: texts(`It was said for the ${at}th time that the wheel of the mill had to stand still.`),
    quotes: [
      {
        ...{ exact: `we shall see at the ${at}th turn of the wheel who pays for it` },
        ...{ prefix: `${at}: `, suffix: '.', language: 'en' },
      },
    ],
    about: [about],
    stances: [{ dispute, stance: (['affirms', 'denies', 'qualifies'] as const)[at % 3] }],
  });
  for (let dispute = 0; dispute < 1000; dispute++) {
    const question = texts(`Did the wheel of the mill stand still on day ${dispute}?`);
    yield { type: 'dispute', id: `day-${dispute}`, question, about: ['mill'] };
    for (let each = 0; each < 3; each++) {
      yield statement(`day-${dispute}-${each}`, 3 * dispute + each, 'mill', `day-${dispute}`);
    }
  }
  const question = texts('Did the Ford Weir break in the flood of the winter?');
  const asserted = 'The Ford Weir broke in the flood of the winter.';
  yield {
    ...{ type: 'dispute', id: 'weir-held', question, about: ['weir'] },
    ...{ alsoAsked: { en: [asserted] }, examples: { en: [asserted] } },
  };
  for (let at = 0; at < 10_000; at++) yield statement(`weir-${at}`, at, 'weir', 'weir-held');
}

/** The built extension with that corpus in the place of the bundled one, and a page that holds nothing. */
async function makeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const lines = Array.from(makeRecords(), (record) => JSON.stringify(record)).join('\n');
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

interface Shown {
  /** What a reader came for. */
  selector: string;
  /** What comes last: until then the background works for this page, and the next one would wait. */
  last?: string;
}

/** ms from the navigation's start until there is what a reader came for, and is painted. */
async function timePage(
  driver: Driver,
  path: string,
  { selector, last = selector }: Shown,
): Promise<number> {
  const page = await driver.openExtensionPage(path);
  const ms = await page.waitFor(async (query) => {
    if (!document.querySelector(query)) return null;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now();
  }, selector);
  await page.waitForWith({ timeoutMs: 60_000 }, (query) => document.querySelector(query), last);
  await page.close();
  return ms;
}

/** Scrolls through a page by the wheel. @returns long tasks meanwhile, ms each */
async function scrollThrough(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(300, 400);
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(turn % 10 === 9 ? 40_000 : 700);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(0))));
  }
  return page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}

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
