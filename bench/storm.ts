/**
 * What the extension costs on a page that makes 10,000 changes of text a second, and on the same
 * page with the site switched off, in turns: `npx tsx bench/storm.ts [seconds] [--extension DIR] [--save]`.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './compare/extension.ts';
import { saveStorm } from './compare/results.ts';
import { addedBy, runStorm } from './storm/run-storm.ts';
import { changesPerSecond } from './storm/storm-page.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean' }, extension: { type: 'string' } },
});
const seconds = Number(positionals[0] ?? 20);

await ensureBuilt();
const builds = [...(values.extension ? [values.extension] : []), undefined];

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
console.log(`${changesPerSecond} changes of text a second, ${seconds} s each; shares of a core:`);
for (const from of builds) {
  const storm = await runStorm(seconds, from);
  console.log(from ?? 'the extension as it is built');
  for (const [name, figures] of Object.entries({ without: storm.without, with: storm.with })) {
    const { changes, page, rendering, script, background } = figures;
    console.log(
      `${name.padEnd(8)} page's process ${percent(page)} (content script ${percent(script)},` +
        ` rendering ${percent(rendering)}), extension's process ${percent(background)};` +
        ` ${changes.toFixed(0)} changes a second`,
    );
  }
  console.log(`added: ${percent(addedBy(storm))}`);
  if (values.save && !from) await saveStorm(storm);
}
