/**
 * What the extension costs on a page that makes 10,000 changes of text a second, and on the same
 * page with the site switched off: `npx tsx bench/storm.ts [seconds] [--save]`.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './compare/extension.ts';
import { namesFor } from './compare/names.ts';
import { saveStorm } from './compare/results.ts';
import { openSession } from './compare/session.ts';
import { measureStorm } from './storm/measure-storm.ts';
import { changesPerSecond, stormPage } from './storm/storm-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean' } },
});
const seconds = Number(positionals[0] ?? 20);
const nameCount = 1_000;
const namesOnPage = 50;

await ensureBuilt();
const names = namesFor(nameCount);
const bench = await openSession(names);
const url = bench.addPage(stormPage(names.slice(0, namesOnPage)), {});
const without = await measureStorm(bench, bench.quietUrl(url), seconds);
const marked = await measureStorm(bench, url, seconds);
await bench.close();

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
console.log(`${changesPerSecond} changes of text a second, ${seconds} s each; shares of a core:`);
for (const [name, figures] of Object.entries({ without, with: marked })) {
  const { changes, page, rendering, script, background } = figures;
  console.log(
    `${name.padEnd(8)} page's process ${percent(page)} (content script ${percent(script)},` +
      ` rendering ${percent(rendering)}), extension's process ${percent(background)};` +
      ` ${changes.toFixed(0)} changes a second`,
  );
}
const added = marked.page - without.page + marked.background - without.background;
console.log(`added: ${percent(added)}`);
if (values.save) await saveStorm({ seconds, without, with: marked });
