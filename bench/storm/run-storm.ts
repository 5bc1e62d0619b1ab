/** A storm on a page with the extension switched off, and with it on. */
import { namesFor } from '../compare/names.ts';
import type { StormResult } from '../compare/results.ts';
import { openSession } from '../compare/session.ts';
import { measureStorm } from './measure-storm.ts';
import { stormPage } from './storm-page.ts';

const nameCount = 1_000;
const namesOnPage = 50;

/**
 * @param seconds how long the storm is watched, each time
 * @param from folder of a built extension; the usual build if nothing is said
 */
export async function runStorm(seconds: number, from?: string): Promise<StormResult> {
  const names = namesFor(nameCount);
  const bench = await openSession(names, from ? { from } : {});
  try {
    const url = bench.addPage(stormPage(names.slice(0, namesOnPage)), {});
    const without = await measureStorm(bench, bench.quietUrl(url), seconds);
    return { seconds, without, with: await measureStorm(bench, url, seconds) };
  } finally {
    await bench.close();
  }
}

/** The share of a core that the extension adds, in the page's process and in its own. */
export function addedBy({ with: marked, without }: StormResult): number {
  return marked.page - without.page + marked.background - without.background;
}
