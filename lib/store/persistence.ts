/**
 * Asks the browser not to evict the reader's corpora when the disk is short. To be called from an
 * extension page: Chromium's service worker has no `persist()`.
 * @returns whether it will keep them
 */
export async function askForPersistence(): Promise<boolean> {
  const { storage } = navigator;
  if (await storage.persisted()) return true;
  return storage.persist();
}
