/**
 * Whether selected words are found again: `npx tsx bench/record-pages.ts [pages] [rounds]`, on the nine saved pages and
 * on news texts that are set as pages in seven ways, 130 pages in all with five selections each unless told otherwise.
 */
import { readFile } from 'node:fs/promises';
import { launch } from '../e2e/driver/launch.ts';
import { serveSite } from '../e2e/site.ts';
import { layouts } from '../lib/recording/fixtures/layouts.ts';
import type { FoundAgain } from '../lib/recording/fixtures/selecting.ts';
import { bundle } from './record/bundle.ts';
import type { BenchPage } from './record/pages-in-page.ts';

const count = Number(process.argv[2] ?? 130);
const rounds = Number(process.argv[3] ?? 5);
const shared = new URL('../../shared/', import.meta.url);
const names = [
  ...['ars-1', 'article-author-tag', 'bbc-1', 'iab-1', 'keep-images'],
  ...['nytimes-1', 'schema-org-context-object', 'wapo-1', 'wikipedia-2'],
];

async function listPages(): Promise<BenchPage[]> {
  const saved = await Promise.all(
    names.map((name) => readFile(new URL(`pages/${name}/source.html`, shared), 'utf8')),
  );
  const lines = await readFile(new URL('eval/mentions/fa-kes-dev.jsonl', shared), 'utf8');
  const texts = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const ways = Object.keys(layouts);
  const set = texts.map((words, at) => ({ words, layout: ways[at % ways.length] ?? null }));
  return [...saved.map((words) => ({ words, layout: null })), ...set].slice(0, count);
}

const pages = await listPages();
const site = await serveSite('e2e/pages');
const driver = await launch('chromium', {});
try {
  const page = await driver.open(site.page('<!doctype html><body></body>'));
  await page.runScript(await bundle('pages-in-page.ts'));
  const byLayout = new Map<string, FoundAgain>();
  for (const [at, each] of pages.entries()) {
    const told = await page.evaluate(
      (asked: BenchPage, times: number, seed: number) =>
        (
          globalThis as unknown as {
            findPage(page: BenchPage, rounds: number, seed: number): FoundAgain;
          }
        ).findPage(asked, times, seed),
      ...([each, rounds, at + 1] as const),
    );
    const name = each.layout ?? 'saved pages';
    const sum = byLayout.get(name) ?? { all: 0, same: 0, changed: 0, lost: [] };
    for (const of of ['all', 'same', 'changed'] as const) sum[of] += told[of];
    sum.lost.push(...told.lost);
    byLayout.set(name, sum);
  }
  const total = { all: 0, same: 0, changed: 0 };
  for (const [name, { all, same, changed, lost }] of byLayout) {
    console.log(`${name}: ${same} of ${all} after a reload, ${changed} when a tenth is changed`);
    for (const each of lost) console.log(`    ${each}`);
    total.all += all;
    total.same += same;
    total.changed += changed;
  }
  const share = (found: number) => ((100 * found) / total.all).toFixed(2);
  console.log(
    `${pages.length} pages, ${total.all} selections: ${total.same} (${share(total.same)} %) after a reload, ${total.changed} (${share(total.changed)} %) when a tenth of the words is changed`,
  );
} finally {
  await driver.close();
  await site.close();
}
