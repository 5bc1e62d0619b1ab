/** What a thread did in a span of a trace: script, and the page's style, layout and paint. */
import type { Thread, TraceEvent } from './trace.ts';

/** Events in which script runs, and its compilation. */
const scriptNames = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
]);

/** Events of rendering, by what they are told under. */
const renderingNames = new Map<string, 'style' | 'layout' | 'paint'>([
  ['UpdateLayoutTree', 'style'],
  ['Layout', 'layout'],
  ['PrePaint', 'paint'],
  ['Paint', 'paint'],
  ['Layerize', 'paint'],
  ['Commit', 'paint'],
]);

const collectionNames = new Set(['MinorGC', 'MajorGC', 'V8.GCIncrementalMarking']);

/** Times in ms of the thread's own running, but for those called wall. */
export interface ThreadFigures {
  /** Script, with what it waits for in the thread (collections of garbage, messages). */
  scriptMs: number;
  scriptWallMs: number;
  /** The longest task's script. */
  longestScriptMs: number;
  longestScriptWallMs: number;
  /** Collections of garbage in tasks of their own. */
  collectionMs: number;
  /** Collections of garbage that interrupt script, whose time they are part of. */
  collectionInScriptMs: number;
  styleMs: number;
  layoutMs: number;
  paintMs: number;
  /** Most elements that one recalculation of style went over. */
  mostElementsRestyled: number;
}

interface Outer extends TraceEvent {
  /** Style, layout and paint inside, which script forced. */
  rendering: number;
  renderingWall: number;
}

const toMs = (microseconds: number) => microseconds / 1_000;

/** A thread's events that last, each before those inside of it. */
function ownEvents(events: readonly TraceEvent[], { pid, tid }: Thread): TraceEvent[] {
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
}

/**
 * Adds up what a thread did.
 * @param from first moment, `to` last one, microseconds of the trace's clock
 */
export function measureThread(
  events: readonly TraceEvent[],
  thread: Thread,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = {},
): ThreadFigures {
  const own = ownEvents(events, thread).filter(({ ts }) => ts >= from && ts <= to);
  const figures: ThreadFigures = {
    ...{ scriptMs: 0, scriptWallMs: 0, longestScriptMs: 0, longestScriptWallMs: 0 },
    ...{
      collectionMs: 0,
      collectionInScriptMs: 0,
      styleMs: 0,
      layoutMs: 0,
      paintMs: 0,
      mostElementsRestyled: 0,
    },
  };
  const scripts: Outer[] = [];
  let scriptEnds = 0;
  let parserEnds = 0;
  let renderingEnds = 0;
  let collectionEnds = 0;
  for (const event of own) {
    const { name, ts, dur = 0, tdur = 0 } = event;
    const isInScript = ts < scriptEnds;
    const rendering = renderingNames.get(name);
    if (rendering && ts >= renderingEnds) {
      renderingEnds = ts + dur;
      figures[`${rendering}Ms`] += toMs(tdur);
      const outer = scripts.at(-1);
      if (isInScript && outer) {
        outer.rendering += tdur;
        outer.renderingWall += dur;
      }
    }
    if (name === 'UpdateLayoutTree') {
      const count = event.args.elementCount ?? 0;
      figures.mostElementsRestyled = Math.max(figures.mostElementsRestyled, count);
    }
    if (collectionNames.has(name) && ts >= collectionEnds) {
      collectionEnds = ts + dur;
      figures[isInScript ? 'collectionInScriptMs' : 'collectionMs'] += toMs(tdur);
    }
    if (name === 'ParseHTML') parserEnds = Math.max(parserEnds, ts + dur);
    // Images begin to load in microtasks of the parser: no script of anybody's.
    const isParsers = name === 'RunMicrotasks' && ts < parserEnds;
    if (!isInScript && !isParsers && scriptNames.has(name)) {
      scriptEnds = ts + dur;
      scripts.push({ ...event, rendering: 0, renderingWall: 0 });
    }
  }

  const tasks = own.filter(({ name }) => name === 'RunTask');
  let task = 0;
  let inTask = { ends: 0, ms: 0, wallMs: 0 };
  for (const { ts, dur = 0, tdur = 0, rendering, renderingWall } of scripts) {
    const ms = toMs(tdur - rendering);
    const wallMs = toMs(dur - renderingWall);
    figures.scriptMs += ms;
    figures.scriptWallMs += wallMs;
    if (ts >= inTask.ends) {
      let ends = ts + dur;
      for (let at = tasks[task]; at && at.ts <= ts; at = tasks[++task]) {
        ends = Math.max(ends, at.ts + (at.dur ?? 0));
      }
      inTask = { ends, ms: 0, wallMs: 0 };
    }
    inTask.ms += ms;
    inTask.wallMs += wallMs;
    figures.longestScriptMs = Math.max(figures.longestScriptMs, inTask.ms);
    figures.longestScriptWallMs = Math.max(figures.longestScriptWallMs, inTask.wallMs);
  }
  return figures;
}

/** Time that a thread ran in events of a kind, those inside of others left out, ms. */
export function measureThreadOf(
  events: readonly TraceEvent[],
  thread: Thread,
  isCounted: (event: TraceEvent) => boolean,
): number {
  let ends = 0;
  let sum = 0;
  for (const event of ownEvents(events, thread)) {
    if (event.ts < ends || !isCounted(event)) continue;
    ends = event.ts + (event.dur ?? 0);
    sum += toMs(event.tdur ?? 0);
  }
  return sum;
}
