/** Contenders on one page, one after the other, as often as is asked for. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ContenderName, InPageName } from './contenders.ts';
import { type InPageCode, runInPage } from './in-page.ts';
import { loadPage } from './load.ts';
import { countElements, measureOurs, measureSwitchingOn } from './ours.ts';
import type { Measure, RunFigures } from './results.ts';
import type { BenchSession, Tab } from './session.ts';

/** A contender whose process runs longer is stopped, ms; waiting for a busy machine is not its fault. */
const limitMs = 60_000;
const longestWallMs = 6 * limitMs;
const watchEveryMs = 500;
/** A contender that takes longer once is not measured again, ms. */
const slowMs = 5_000;

/** The contender could not read the page; the message says why. */
class Failure extends Error {}

interface PageBench {
  bench: BenchSession;
  url: string;
  codes: ReadonlyMap<InPageName, InPageCode>;
}

/** Lets a contender run until it is done, or until one of the browser's processes ran too long. */
async function withinLimit<Value>(bench: BenchSession, action: Promise<Value>): Promise<Value> {
  const before = new Map((await bench.browser.processes()).map(({ id, cpuTime }) => [id, cpuTime]));
  let isDone = false;
  const watch = async (): Promise<never> => {
    const started = performance.now();
    for (;;) {
      await pause(watchEveryMs);
      if (isDone) return new Promise<never>(() => undefined);
      const ran = (await bench.browser.processes()).map(({ id, cpuTime }) => {
        return cpuTime - (before.get(id) ?? 0);
      });
      if (Math.max(...ran) * 1_000 > limitMs) throw new Failure(`over ${limitMs / 1_000} s`);
      if (performance.now() - started > longestWallMs) {
        throw new Failure(`not done after ${longestWallMs / 1_000} s on a busy machine`);
      }
    }
  };
  try {
    return await Promise.race([action, watch()]);
  } finally {
    isDone = true;
  }
}

/** Opens a tab for one measure. A tab that died or hangs takes its browser along. */
async function inTab<Value>(
  bench: BenchSession,
  action: (tab: Tab) => Promise<Value>,
): Promise<Value> {
  const tab = await bench.openTab();
  const death = new Promise<never>((_, reject) => {
    tab.page.on('crash', () => reject(new Failure('its tab ran out of memory')));
  });
  try {
    const value = await Promise.race([action(tab), death]);
    await tab.close();
    return value;
  } catch (error) {
    await bench.restart();
    if (error instanceof Failure) throw error;
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
}

async function runCode({ bench, url, codes }: PageBench, name: InPageName, tab: Tab) {
  const code = codes.get(name);
  if (!code) throw new Error(`There is no code of ${name}`);
  await loadPage(tab.page, tab.session, bench.quietUrl(url));
  return withinLimit(bench, runInPage(bench.cdp, tab.session, code));
}

/** The floor; and on the same tab, which stands there painted, what our marks alone cost. */
async function runFloor(page: PageBench, hasOurs: boolean): Promise<RunFigures> {
  const { bench } = page;
  return inTab(bench, async (tab) => {
    const { figures, value } = await runCode(page, 'floor', tab);
    const floor = { scriptMs: figures.scriptMs, wallMs: figures.scriptWallMs, characters: value };
    if (!hasOurs) return floor;
    const shown = await measureSwitchingOn(bench.cdp, tab.session, () => {
      return bench.switchQuietHost(true);
    });
    await bench.switchQuietHost(false);
    return {
      ...floor,
      styleMs: shown.styleMs,
      layoutMs: shown.layoutMs,
      paintMs: shown.paintMs,
      mostElementsRestyled: shown.mostElementsRestyled,
      elements: await countElements(tab.session),
    };
  });
}

/** What the floor's tab told of ours. */
const renderingFigures = ['styleMs', 'layoutMs', 'paintMs', 'mostElementsRestyled', 'elements'];

async function runOurs({ bench, url }: PageBench, floor: RunFigures): Promise<RunFigures> {
  const { marks, page, background } = await inTab(bench, ({ page, session }) =>
    measureOurs(bench.cdp, { page, session, url }),
  );
  return {
    scriptMs: page.scriptMs,
    wallMs: page.scriptWallMs,
    longestMs: page.longestScriptMs,
    longestWallMs: page.longestScriptWallMs,
    collectionMs: page.collectionMs,
    matchMs: background.scriptMs,
    ...Object.fromEntries(renderingFigures.map((name) => [name, floor[name] ?? 0])),
    found: marks,
  };
}

async function runPeer(page: PageBench, name: InPageName): Promise<RunFigures> {
  const { prepareMs, value, figures } = await inTab(page.bench, (tab) => runCode(page, name, tab));
  return {
    prepareMs,
    scriptMs: figures.scriptMs,
    wallMs: figures.scriptWallMs,
    longestMs: figures.longestScriptMs,
    found: value,
  };
}

/**
 * Measures contenders on a page.
 * @param contenders the floor among them
 * @param hopeless why a contender was given up on this page with fewer names; it is not tried again
 */
export async function measurePage(
  page: PageBench & { name: string; names: number },
  contenders: readonly ContenderName[],
  runs: number,
  hopeless: Map<string, string>,
): Promise<Measure[]> {
  const measures = contenders.map((contender): Measure => {
    const failure = hopeless.get(`${page.name} ${contender}`) ?? null;
    return { page: page.name, names: page.names, contender, runs: [], failure };
  });
  for (let run = 0; run < runs; run++) {
    const floor = await runFloor(page, contenders.includes('ours'));
    for (const measure of measures) {
      const { contender } = measure;
      if (measure.failure || (measure.runs[0]?.scriptMs ?? 0) > slowMs) continue;
      try {
        const figures =
          contender === 'floor'
            ? floor
            : contender === 'ours'
              ? await runOurs(page, floor)
              : await runPeer(page, contender);
        measure.runs.push({ ...figures, floorMs: floor.scriptMs ?? 0 });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        measure.failure = error.message;
        hopeless.set(`${page.name} ${contender}`, `${error.message} with ${page.names} names`);
      }
    }
  }
  return measures;
}
