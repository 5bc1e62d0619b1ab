/** Ours whole: the extension as it is built, on a page that it reads. */
import type { CDPSession, Page } from '@playwright/test';
import { doneMs, loadPage, waitForQuiet } from './load.ts';
import {
  findMark,
  findPageThread,
  findWorkerThreads,
  startTrace,
  type TraceEvent,
} from './trace.ts';
import { measureThread, type ThreadFigures } from './trace-figures.ts';

export interface OursResult {
  /** Marks on the page at the end. */
  marks: number;
  /** The page's main thread, from its first byte until it is quiet. */
  page: ThreadFigures;
  /** The background's thread in the same time. */
  background: ThreadFigures;
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

function measureBackground(events: TraceEvent[]): ThreadFigures {
  const [worker] = findWorkerThreads(events);
  if (!worker) throw new Error('The trace has no background: is the extension there?');
  return measureThread(events, worker);
}

/** Loads a page that the extension reads. The pages of the bench run no script of their own. */
export async function measureOurs(
  browser: CDPSession,
  { page, session, url }: { page: Page; session: CDPSession; url: string },
): Promise<OursResult> {
  const trace = await startTrace(browser);
  await loadPage(page, session, url, doneMs);
  const events = await trace.stop();
  return {
    marks: await countMarks(session),
    page: measureThread(events, findPageThread(events, url)),
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
