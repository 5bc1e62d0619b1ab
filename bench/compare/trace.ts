/** Chromium's own trace: taken through the browser's session, of all its processes. */
import type { CDPSession } from '@playwright/test';

/** An event as the trace has it; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Wall time. */
  dur?: number;
  /** Time that the thread really ran: what others do on the machine does not count. */
  tdur?: number;
  pid: number;
  tid: number;
  args: {
    name?: string;
    elementCount?: number;
    data?: { url?: string; frame?: string };
    beginData?: { url?: string; frame?: string };
  };
}

/** `RunTask` is in the second, collections of garbage are in `v8`, the bench's own marks in the last. */
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
];

export interface Recording {
  /** Ends the trace and gives its events; may be called again. */
  stop(): Promise<TraceEvent[]>;
}

/** Starts tracing; one trace at a time. */
export async function startTrace(browser: CDPSession): Promise<Recording> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  const end = async () => {
    const complete = new Promise<void>((resolve) => {
      browser.once('Tracing.tracingComplete', () => resolve());
    });
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', collect);
    return events;
  };
  let ended: Promise<TraceEvent[]> | null = null;
  return {
    stop() {
      ended ??= end();
      return ended;
    },
  };
}

export interface Thread {
  pid: number;
  tid: number;
}

/** The main thread of the page that was loaded from this address during the trace. */
export function findPageThread(events: readonly TraceEvent[], url: string): Thread {
  const committed = events.find(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url === url,
  );
  if (!committed) throw new Error(`The trace has no page ${url}`);
  return { pid: committed.pid, tid: committed.tid };
}

/** The threads of extensions' service workers. */
export function findWorkerThreads(events: readonly TraceEvent[]): Thread[] {
  const extensions = new Set(
    events
      .filter(({ name, args }) => name === 'process_name' && args.name === 'Extension Renderer')
      .map(({ pid }) => pid),
  );
  return events.filter(
    ({ name, args, pid }) =>
      name === 'thread_name' && args.name === 'ServiceWorker thread' && extensions.has(pid),
  );
}

/** The moment and the thread of `performance.mark(name)`; time in microseconds of the trace. */
export function findMark(events: readonly TraceEvent[], mark: string): TraceEvent {
  const found = events.find(({ name, ph }) => name === mark && ph !== 'M');
  if (!found) throw new Error(`The trace has no mark "${mark}"`);
  return found;
}
