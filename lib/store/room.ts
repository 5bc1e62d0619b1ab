import { StoreError } from './store-error.ts';

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);

/**
 * Asks whether there is room for so many bytes more. A browser that does not tell is believed to
 * have it.
 * @throws {StoreError} `store-no-room`
 */
export async function checkRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  if (quota === undefined || usage === undefined || quota - usage >= bytes) return;
  const message = `There is no room for the corpus: it needs ${megabytes(bytes)} MB, and the browser allows ${megabytes(Math.max(0, quota - usage))} MB more. Free disk space or unsubscribe from a corpus; what is here still works.`;
  throw new StoreError('store-no-room', message);
}
