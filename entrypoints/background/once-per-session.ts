import { browser } from '../../lib/messages/browser.ts';

/**
 * Does something at the first start after the browser's; what fails or is stopped is begun again.
 * @param key in the storage of the session, which ends with the browser
 */
export async function oncePerSession(key: string, action: () => Promise<unknown>): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(key))[key]) return;
  await action();
  await session.set({ [key]: true });
}
