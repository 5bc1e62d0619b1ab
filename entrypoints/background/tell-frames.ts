import { browser } from '../../lib/messages/browser.ts';
import { sendToFrames } from '../../lib/messages/send.ts';

/** Tells every frame of every tab that other names or marks may be right now. */
export async function tellFrames(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? null : sendToFrames(id, 'corporaChanged', {}))),
  );
}
