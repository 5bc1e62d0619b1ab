/** Messages to a content script. */
import type { Runtime } from 'webextension-polyfill';
import { contentBrowser } from './content-browser.ts';
import type { ContentListener, Sender } from './send.ts';

type Respond = Parameters<ContentListener>[2];

/** Gives a listener every message to a content script, as long as the extension is there. */
export function listenInContent(listener: ContentListener): void {
  const own = (message: { gainsay?: string; name: string }, sender: Sender, respond: Respond) =>
    message?.gainsay === 'content' ? listener(message, sender, respond) : undefined;
  // The types know listeners that always answer and listeners that never do.
  contentBrowser.runtime.onMessage.addListener(own as Runtime.OnMessageListener);
}
