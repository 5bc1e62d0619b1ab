/** Memory of the background with the automaton, and of a tab with a build and without. */
import type { CDPSession } from '@playwright/test';
import type { BuildName } from './contenders.ts';
import { doneMs, loadPage } from './load.ts';
import type { MemoryFigures } from './results.ts';
import type { BenchSession } from './session.ts';
import type { Sessions } from './sessions.ts';

/** What `Runtime.getHeapUsage` gives: script's objects, the document's, and array buffers. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

function addUp({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

type Send = (method: string) => Promise<unknown>;

/** Bytes that are in use after everything that can be collected was. */
async function readHeap(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  return addUp((await send('Runtime.getHeapUsage')) as HeapUsage);
}

/** Talks to the background through the browser's session: Playwright has none for a worker. */
async function attachToWorker(browser: CDPSession): Promise<Send> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => {
    return type === 'service_worker' && url.startsWith('chrome-extension:');
  });
  if (!worker) throw new Error('The extension has no background');
  const { targetId } = worker;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId });
  let last = 0;
  return (method) => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      const onMessage = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as { id?: number; result?: unknown };
        if (answer.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', onMessage);
        resolve(answer.result);
      };
      browser.on('Target.receivedMessageFromTarget', onMessage);
      const message = JSON.stringify({ id, method });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
}

async function readTab({ browser }: BenchSession, url: string): Promise<number> {
  const page = await browser.newPage();
  const session = await browser.newSession(page);
  await loadPage(page, session, url, doneMs);
  const send: Send = (method) => session.send(method as 'Runtime.getHeapUsage');
  const bytes = await readHeap(send);
  await page.close();
  return bytes;
}

/**
 * Measures a page with so many names, once: the figures hardly differ from run to run.
 * @param builds those to measure, ours among them
 */
export async function measureMemory(
  sessions: Sessions,
  builds: readonly BuildName[],
  html: string,
  names: number,
): Promise<MemoryFigures> {
  const read = (session: BenchSession) => readTab(session, session.addPage(html));
  const figures: MemoryFigures = { names, tabWithout: await read(sessions.plain('none')) };
  for (const name of builds) {
    const session = sessions.build(name, names);
    const [tab, background] =
      name === 'ours' ? ['tabWith', 'background'] : ['tabBefore', 'backgroundBefore'];
    figures[tab] = await read(session);
    figures[background] = await readHeap(await attachToWorker(session.cdp));
  }
  return figures;
}
