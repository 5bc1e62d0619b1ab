import { browser } from '../../lib/messages/browser.ts';
import { sendToFrames } from '../../lib/messages/send.ts';

/** Tells every frame of every tab that other names, or other settings, are right now. */
export async function tellFrames(what: 'corporaChanged' | 'settingsChanged'): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : sendToFrames(id, what, {}))));
}
