import { StoreError } from './store-error.ts';

/** Rounded up, what is needed; rounded down, what is there. */
const megabytes = (bytes: number, round: (value: number) => number) => round(bytes / 1e6);

/**
 * Asks whether there is room for so many bytes more. A browser that does not tell is believed to
 * have it.
 * @throws {StoreError} `store-no-room`
 */
export async function checkFreeSpace(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  if (quota === undefined || usage === undefined || quota - usage >= bytes) return;
  const message = `There is no room for the corpus: it needs ${megabytes(bytes, Math.ceil)} MB, and the browser allows ${megabytes(Math.max(0, quota - usage), Math.floor)} MB more. Free disk space or unsubscribe from a corpus; what is here still works.`;
  throw new StoreError('store-no-room', message);
}
