import type { Browser, Frame, Page } from 'puppeteer-core';

/**
 * What Puppeteer has no public way for: it speaks WebDriver BiDi to Firefox, and these are the
 * few commands that are sent past it. With `--remote-allow-system-access` Firefox lets BiDi open
 * extension pages, look into the extension's frames and run script in the browser's own window.
 */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Remote {
  type: string;
  value?: unknown;
  exceptionDetails?: { text: string };
  result?: { type: string; value?: unknown };
}

async function send(browser: Browser, method: string, params: object): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, params)).result;
}

/** BiDi's own id of a document's browsing context. */
function contextIdOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

/**
 * Sends a tab to an extension page. Puppeteer's own `goto` would wait forever: Firefox tells BiDi
 * nothing of the loading of extension pages (bug 1755014).
 */
export async function startNavigation(page: Page, url: string): Promise<void> {
  const context = contextIdOf(page.mainFrame());
  await send(page.browser(), 'browsingContext.navigate', { context, url, wait: 'none' });
}

/**
 * Puts a finger down and lifts it, in one command: with Puppeteer's two, a finger on a slow machine
 * is down too long for a tap.
 */
export async function tapAt(page: Page, x: number, y: number): Promise<void> {
  const finger = {
    type: 'pointer',
    id: 'finger',
    parameters: { pointerType: 'touch' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  };
  const context = contextIdOf(page.mainFrame());
  await send(page.browser(), 'input.performActions', { context, actions: [finger] });
}

/**
 * Evaluates an expression in the browser's own window, with all of Firefox's internals.
 * @returns its value, which must be a string, number, boolean or null
 */
export async function evaluateInBrowserWindow(
  browser: Browser,
  expression: string,
): Promise<unknown> {
  const tree = (await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string }[];
  };
  const window = tree.contexts[0];
  if (!window) throw new Error('Firefox has no window');
  const answer = (await send(browser, 'script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: true,
  })) as Remote;
  if (answer.type !== 'success') {
    throw new Error(`Firefox's window: ${answer.exceptionDetails?.text ?? answer.type}`);
  }
  return answer.result?.value ?? null;
}
