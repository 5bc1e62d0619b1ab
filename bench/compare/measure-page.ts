/** Contenders on one page, one after the other, as often as is asked for. */
import { loadavg } from 'node:os';
import {
  type BuildName,
  type ContenderName,
  isBuild,
  isPeer,
  isPlain,
  type PlainName,
} from './contenders.ts';
import type { Measure, RunFigures } from './results.ts';
import { type Codes, runBuild, runFloor, runPeer, runPlain } from './runs.ts';
import type { Sessions } from './sessions.ts';
import { Failure } from './tabs.ts';

/** A contender that takes longer once is not measured again, ms. */
const slowMs = 5_000;

export interface PageWork {
  name: string;
  html: string;
  /** How many names to look for, the fewest first. */
  counts: readonly number[];
  /** The floor among them. */
  contenders: readonly ContenderName[];
  runs: number;
  /** Whether to tell what the marks cost in style, layout and paint. */
  hasRendering: boolean;
  codesFor(count: number): Codes;
  sessions: Sessions;
  /** Why a contender was given up on a page with fewer names; it is not tried again. */
  hopeless: Map<string, string>;
}

/** What the plain contenders ran in a turn; figures that ours are told without or beside. */
type Plain = Partial<Record<PlainName, RunFigures>>;

async function runPlains({ html, contenders, sessions }: PageWork): Promise<Plain> {
  const plain: Plain = {};
  for (const name of contenders.filter(isPlain)) {
    const bench = sessions.plain(name);
    plain[name] = await runPlain({ bench, url: bench.addPage(html) });
  }
  return plain;
}

/** What a figure is held against, in the run that it is of. */
function beside(floor: RunFigures, { none, empty }: Plain): RunFigures {
  return {
    floorMs: floor.scriptMs ?? 0,
    ...(none && { noneMs: none.scriptMs ?? 0, noneCollectionMs: none.collectionMs ?? 0 }),
    ...(empty && { emptyMs: empty.scriptMs ?? 0 }),
  };
}

const renderingFigures = ['styleMs', 'layoutMs', 'paintMs', 'mostElementsRestyled', 'elements'];

/** Lets each contender read the page once with so many names. */
async function runTurn(work: PageWork, measures: readonly Measure[], count: number, plain: Plain) {
  const { html, sessions, hopeless, name: page } = work;
  const codes = work.codesFor(count);
  const bench = sessions.build('ours', count);
  const quiet = { bench, url: bench.addPage(html) };
  const floor = await runFloor(quiet, codes, work.hasRendering);
  const rendering = Object.fromEntries(
    renderingFigures.flatMap((name) => (name in floor ? [[name, floor[name] ?? 0]] : [])),
  );
  const runOurs = async (name: BuildName) => {
    const bench = sessions.build(name, count);
    return { ...(await runBuild({ bench, url: bench.addPage(html) })), ...rendering };
  };
  const run = async (contender: ContenderName): Promise<RunFigures> => {
    if (contender === 'floor') return floor;
    if (isPlain(contender)) return plain[contender] ?? {};
    return isPeer(contender) ? runPeer(quiet, codes, contender) : runOurs(contender);
  };
  for (const measure of measures) {
    if (measure.failure || (measure.runs[0]?.scriptMs ?? 0) > slowMs) continue;
    try {
      const figures = await run(measure.contender);
      measure.runs.push({ ...figures, ...beside(floor, plain) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      measure.failure = error.message;
      hopeless.set(`${page} ${measure.contender}`, `${error.message} with ${count} names`);
    }
  }
}

/** Measures contenders on a page: in each turn all of them, so that what the machine does meets all. */
export async function measurePage(work: PageWork): Promise<Measure[]> {
  const { name: page, counts, contenders, runs, hopeless } = work;
  const loadBefore = loadavg()[0] ?? 0;
  const measures: Measure[] = counts.flatMap((names) =>
    contenders.map((contender) => ({ page, names, contender, runs: [], failure: null })),
  );
  for (let run = 0; run < runs; run++) {
    const plain = await runPlains(work);
    for (const count of counts) {
      const turn = measures.filter(({ names }) => names === count);
      for (const measure of turn) {
        if (measure.runs.length > 0) continue;
        measure.failure ??= hopeless.get(`${page} ${measure.contender}`) ?? null;
      }
      // Of two builds each is first in every second turn.
      const builds = turn.filter(({ contender }) => isBuild(contender));
      const others = turn.filter(({ contender }) => !isBuild(contender));
      const order = run % 2 === 0 ? builds : builds.toReversed();
      await runTurn(work, [...others, ...order], count, plain);
    }
  }
  const load = { before: loadBefore, after: loadavg()[0] ?? 0 };
  return measures.map((measure) => ({ ...measure, load }));
}
