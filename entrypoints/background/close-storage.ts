import { browser } from '../../lib/messages/browser.ts';

/** Not in the polyfill's types; Firefox does not have it. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps the storage from content scripts, where the browser can: a page that has broken into its
 * renderer would write subscriptions of its own there. To be called while the background starts.
 */
export function closeStorage(): void {
  const { local, sync, managed, session } = browser.storage;
  for (const area of [local, sync, managed, session]) {
    const closed = (area as Closable).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    closed?.catch((error: unknown) => console.error(error));
  }
}
