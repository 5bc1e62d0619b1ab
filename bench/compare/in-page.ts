/** Runs a contender's code in a page, in a world of its own as a content script's is. */
import type { CDPSession } from '@playwright/test';
import { findMark, startTrace } from './trace.ts';
import { measureThread, type ThreadFigures } from './trace-figures.ts';

/** Code of a contender; all three run in the same world. */
export interface InPageCode {
  /** A script that brings the package and the names. */
  script: string;
  /** Statements that get ready for any page. */
  prepare: string;
  /** An expression that reads the page; its value is how many names it found, or what it read. */
  run: string;
}

export interface InPageResult {
  /** Thread time of the script and of getting ready, which are part of `whole`, ms. */
  prepareMs: number;
  /** Mentions found, or characters read. */
  value: number;
  /** From the script's first line on. */
  whole: ThreadFigures;
  /** Reading alone. */
  reading: ThreadFigures;
}

/** The marks that the bench sets in a page. */
const [startMark, readyMark, endMark] = ['bench-start', 'bench-ready', 'bench-end'] as const;

async function createWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return executionContextId;
}

/** @throws what the expression throws in the page */
async function evaluate<Value>(
  session: CDPSession,
  contextId: number,
  expression: string,
): Promise<Value> {
  const options = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
  if (!exceptionDetails) return result.value as Value;
  const { exception, text } = exceptionDetails;
  const [message = text] = exception?.description?.split('\n') ?? [];
  // V8 quotes an expression that it refuses, and ours is of 100,000 names.
  throw new Error(message.length > 200 ? message.replace(/\/.*\//s, '…') : message);
}

/** Two steps, each in a task of its own, so that what the page's thread does meanwhile is the step. */
function toExpression({ prepare, run }: InPageCode): string {
  return `(async () => {
    const task = (step) => new Promise((resolve, reject) => setTimeout(() => {
      try { resolve(step()); } catch (error) { reject(error); }
    }));
    await task(() => { ${prepare} });
    performance.mark('${readyMark}');
    const value = await task(() => (${run}));
    performance.mark('${endMark}');
    return value;
  })()`;
}

/**
 * Lets a contender read a page that was loaded, once.
 * @param session of the page, `browser` that of its browser
 * @throws what the contender throws
 */
export async function runInPage(
  browser: CDPSession,
  session: CDPSession,
  code: InPageCode,
): Promise<InPageResult> {
  const world = await createWorld(session);
  const trace = await startTrace(browser);
  try {
    await evaluate(session, world, `performance.mark('${startMark}'), 0`);
    await evaluate(session, world, `${code.script}; 0`);
    const value = await evaluate<number>(session, world, toExpression(code));
    const events = await trace.stop();
    const [start, ready, end] = [
      findMark(events, startMark),
      findMark(events, readyMark),
      findMark(events, endMark),
    ];
    const span = (from: number, to: number) => measureThread(events, start, { from, to });
    return {
      prepareMs: span(start.ts, ready.ts).scriptMs,
      value,
      whole: span(start.ts, end.ts),
      reading: span(ready.ts, end.ts),
    };
  } finally {
    await trace.stop();
  }
}
