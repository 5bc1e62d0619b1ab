/** A storm on a page with the extension switched off, and with it on. */
import { namesFor } from '../compare/names.ts';
import type { StormResult } from '../compare/results.ts';
import { openSession } from '../compare/session.ts';
import { quantile } from '../quantile.ts';
import { measureStorm, type StormFigures } from './measure-storm.ts';
import { stormPage } from './storm-page.ts';

const nameCount = 1_000;
const namesOnPage = 50;

/** So many times the storm is watched without the extension and with it, in turns. */
const turns = 3;

function medians(all: readonly StormFigures[]): StormFigures {
  const of = (name: keyof StormFigures) =>
    quantile(
      all.map((figures) => figures[name]),
      0.5,
    );
  return {
    ...{ changes: of('changes'), page: of('page'), rendering: of('rendering') },
    ...{ script: of('script'), background: of('background') },
  };
}

/**
 * @param seconds how long the storm is watched with the extension, and without, in all
 * @param from folder of a built extension; the usual build if nothing is said
 */
export async function runStorm(seconds: number, from?: string): Promise<StormResult> {
  const names = namesFor(nameCount);
  const bench = await openSession(names, from ? { from } : {});
  const watched: Record<'without' | 'with', StormFigures[]> = { without: [], with: [] };
  try {
    const url = bench.addPage(stormPage(names.slice(0, namesOnPage)), {});
    for (let turn = 0; turn < turns; turn++) {
      watched.without.push(await measureStorm(bench, bench.quietUrl(url), seconds / turns));
      watched.with.push(await measureStorm(bench, url, seconds / turns));
    }
  } finally {
    await bench.close();
  }
  return { seconds, without: medians(watched.without), with: medians(watched.with) };
}

/** The share of a core that the extension adds, in the page's process and in its own. */
export function addedBy({ with: marked, without }: StormResult): number {
  return marked.page - without.page + marked.background - without.background;
}
