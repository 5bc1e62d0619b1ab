import { NamedError } from '../errors.ts';

/** What can be wrong with the reader's database. */
export type StoreErrorCode =
  | 'store-refused'
  | 'store-blocked'
  | 'store-full'
  | 'store-failed'
  | 'store-no-room'
  | 'generation-gone'
  | 'nothing-to-undo';

/** The database cannot do what it was asked. The message is a sentence for a reader. */
export class StoreError extends NamedError<StoreErrorCode> {
  override readonly name = 'StoreError';
}

const refused =
  'The browser refused Gainsay its database (IndexedDB), so nothing can be shown. Allow site data to be kept, leave private browsing, or free disk space, and restart the browser.';
const full =
  'The disk or the browser’s quota is full, so nothing was stored. Free space and try again; what was there before is not lost.';
const failed =
  'Gainsay’s database could not be read or written. Restart the browser; if that does not help, install Gainsay again.';

/** Bytes that a browser needs to write anything at all: it asks for more than it writes. */
const leastRoom = 256_000;
/** Bytes left on a disk that is about to be full: what is written there may be lost again. */
const safeRoom = 2_000_000;

/** Whether there is no room: on a full disk Chromium fails without saying why, and does not even open. */
async function isFull(least = leastRoom): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return quota !== undefined && usage !== undefined && quota - usage < least;
}

/**
 * For what nobody else has: on a disk that was as good as full Chromium took writes, and lost them.
 * @throws {StoreError} `store-full`
 */
export async function needRoom(): Promise<void> {
  if (await isFull(safeRoom)) throw new StoreError('store-full', full);
}

/** Names what went wrong when the database was opened. */
export async function toOpenError(cause: unknown): Promise<StoreError> {
  if (cause instanceof StoreError) return cause;
  if (await isFull()) return new StoreError('store-full', full, { cause });
  return new StoreError('store-refused', refused, { cause });
}

/** Names a failure of the database; any other error comes back as it is. */
export async function toStoreError(cause: unknown): Promise<unknown> {
  if (!(cause instanceof DOMException)) return cause;
  if (cause.name === 'QuotaExceededError' || (await isFull())) {
    return new StoreError('store-full', full, { cause });
  }
  return new StoreError('store-failed', failed, { cause });
}

/**
 * Something of an index part is gone or damaged, or the part itself went with its version meanwhile.
 * Who reads a generation has the part made anew; whoever meets it elsewhere is told as of the latter.
 */
export class PartLost extends StoreError {
  constructor(readonly part: number) {
    const { code, message } = updatedMeanwhile();
    super(code, message);
  }
}

/** What was to be read belongs to a version that is no longer here. */
export function updatedMeanwhile(): StoreError {
  const message = 'The corpus was updated while it was read. Nothing is lost; look again.';
  return new StoreError('generation-gone', message);
}
