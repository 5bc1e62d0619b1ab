/** A question to the background with as little as every frame of every page can pay for. */
import { contentBrowser } from './content-browser.ts';
import type { ToBackground } from './messages.ts';

/**
 * Asks the background. Frames that have a use for the reason of a failure use `sendToBackground`.
 * @returns null when there is no answer: the background failed, or the extension is gone
 */
export async function askBackground<Name extends keyof ToBackground>(
  name: Name,
  params: ToBackground[Name]['params'],
): Promise<ToBackground[Name]['result'] | null> {
  try {
    const message = { gainsay: 'background', name, params };
    const answer = await contentBrowser.runtime.sendMessage(message);
    return (answer as { result?: ToBackground[Name]['result'] } | undefined)?.result ?? null;
  } catch {
    return null;
  }
}
