/** One load of a page for one contender. */
import type { InPageName, PeerName } from './contenders.ts';
import type { FrameFigures } from './frame-figures.ts';
import { type InPageCode, runInPage } from './in-page.ts';
import { doneMs, loadedMs, loadPage } from './load.ts';
import { countElements, measureSwitchingOn, measureWhole } from './ours.ts';
import type { RunFigures } from './results.ts';
import type { BenchSession, Tab } from './session.ts';
import { inTab, withinLimit } from './tabs.ts';
import type { ThreadFigures } from './trace-figures.ts';

export type Codes = ReadonlyMap<InPageName, InPageCode>;

/** A page in a browser. */
export interface PageBench {
  bench: BenchSession;
  url: string;
}

function tell(page: ThreadFigures, frames: FrameFigures): RunFigures {
  return {
    ...{ scriptMs: page.scriptMs, wallMs: page.scriptWallMs },
    ...{ longestMs: page.longestScriptMs, longestWallMs: page.longestScriptWallMs },
    collectionMs: page.collectionMs,
    collectionInScriptMs: page.collectionInScriptMs,
    pageRenderingMs: page.styleMs + page.layoutMs + page.paintMs,
    ...frames,
  };
}

/** What runs in a page where nothing of ours is. */
export async function runPlain({ bench, url }: PageBench): Promise<RunFigures> {
  const { page, frames } = await inTab(bench, (tab) => {
    return measureWhole(bench, { ...tab, url, quietMs: loadedMs });
  });
  return tell(page, frames);
}

/** What runs in a page that a build of ours reads. */
export async function runBuild({ bench, url }: PageBench): Promise<RunFigures> {
  const { marks, page, background, frames } = await inTab(bench, (tab) => {
    return measureWhole(bench, { ...tab, url, quietMs: doneMs });
  });
  return { ...tell(page, frames), matchMs: background?.scriptMs ?? 0, found: marks };
}

async function runCode({ bench, url }: PageBench, codes: Codes, name: InPageName, tab: Tab) {
  const code = codes.get(name);
  if (!code) throw new Error(`There is no code of ${name}`);
  await loadPage(tab.page, tab.session, bench.quietUrl(url));
  return withinLimit(bench, runInPage(bench.cdp, tab.session, code));
}

/**
 * The floor: reading alone, since a walk has nothing to start.
 * @param hasRendering whether to tell what our marks alone cost, on the same tab, which stands there painted
 */
export async function runFloor(
  page: PageBench,
  codes: Codes,
  hasRendering: boolean,
): Promise<RunFigures> {
  const { bench } = page;
  return inTab(bench, async (tab) => {
    const { reading, value } = await runCode(page, codes, 'floor', tab);
    const floor = {
      ...{ scriptMs: reading.scriptMs, wallMs: reading.scriptWallMs, characters: value },
      collectionInScriptMs: reading.collectionInScriptMs,
    };
    if (!hasRendering) return floor;
    const shown = await measureSwitchingOn(bench.cdp, tab.session, () => {
      return bench.switchQuietHost(true);
    });
    await bench.switchQuietHost(false);
    return {
      ...floor,
      ...{ styleMs: shown.styleMs, layoutMs: shown.layoutMs, paintMs: shown.paintMs },
      mostElementsRestyled: shown.mostElementsRestyled,
      elements: await countElements(tab.session),
    };
  });
}

/** A peer, its start included. */
export async function runPeer(page: PageBench, codes: Codes, name: PeerName): Promise<RunFigures> {
  const { prepareMs, value, whole } = await inTab(page.bench, (tab) => {
    return runCode(page, codes, name, tab);
  });
  return {
    prepareMs,
    scriptMs: whole.scriptMs,
    wallMs: whole.scriptWallMs,
    longestMs: whole.longestScriptMs,
    collectionInScriptMs: whole.collectionInScriptMs,
    found: value,
  };
}
