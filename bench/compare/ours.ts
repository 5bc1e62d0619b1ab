/** A page with everything that an extension does in it, and with nothing but what the browser does. */
import type { CDPSession, Page } from '@playwright/test';
import { type FrameFigures, measureFrames } from './frame-figures.ts';
import { doneMs, loadPage, waitForQuiet } from './load.ts';
import type { BenchSession } from './session.ts';
import {
  findMark,
  findPageThread,
  findWorkerThreads,
  startTrace,
  type TraceEvent,
} from './trace.ts';
import { measureThread, type ThreadFigures } from './trace-figures.ts';

export interface WholeResult {
  /** Marks on the page at the end. */
  marks: number;
  /** The page's main thread, from its first byte until it is quiet: its top frame's alone. */
  page: ThreadFigures;
  /** The threads of its frames. */
  frames: FrameFigures;
  /** The background's thread in the same time; null when there is none. */
  background: ThreadFigures | null;
}

const switchMark = 'bench-switch';

async function evaluate(session: CDPSession, expression: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  return Number(result.value);
}

/** How many marks the page shows. */
function countMarks(session: CDPSession): Promise<number> {
  return evaluate(session, '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)');
}

/** How many elements the page has. */
export function countElements(session: CDPSession): Promise<number> {
  return evaluate(session, 'document.querySelectorAll("*").length');
}

function measureBackground(events: TraceEvent[]): ThreadFigures | null {
  const [worker] = findWorkerThreads(events);
  return worker ? measureThread(events, worker) : null;
}

/** Loads a page and tells what ran. The pages of the bench run no script of their own. */
export async function measureWhole(
  bench: BenchSession,
  asked: { page: Page; session: CDPSession; url: string; quietMs: number },
): Promise<WholeResult> {
  const { page, session, url, quietMs } = asked;
  const trace = await startTrace(bench.cdp);
  await loadPage(page, session, url, quietMs);
  const events = await trace.stop();
  return {
    marks: await countMarks(session),
    page: measureThread(events, findPageThread(events, url)),
    frames: measureFrames(events, bench.frame),
    background: measureBackground(events),
  };
}

/**
 * Style, layout and paint that the marks alone cost: the page stands there, loaded and painted,
 * when the reader switches its site on.
 * @param switchOn changes the reader's setting
 */
export async function measureSwitchingOn(
  browser: CDPSession,
  session: CDPSession,
  switchOn: () => Promise<void>,
): Promise<ThreadFigures> {
  const trace = await startTrace(browser);
  await evaluate(session, `performance.mark('${switchMark}'), 0`);
  await switchOn();
  await waitForQuiet(session, doneMs);
  const events = await trace.stop();
  const start = findMark(events, switchMark);
  return measureThread(events, start, { from: start.ts });
}
