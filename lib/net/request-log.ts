/** What was asked of the network, the last few hundred requests, for the reader to look at. */
import { remember } from '../async/remember.ts';

export interface LoggedRequest {
  /** ms since 1970. */
  at: number;
  ms: number;
  url: string;
  /** Of the body, as it was read. */
  bytes: number;
  /** `ok`, `unchanged`, `stopped`, or the code of what went wrong. */
  outcome: string;
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  /** The latest first. */
  list(): Promise<LoggedRequest[]>;
  /** Forgets the requests to addresses that begin so; all of them by an empty string. */
  forget(prefix: string): Promise<void>;
}

/** The part of `browser.storage.local` that is used. */
export interface LogArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const logKey = 'requests';
export const usualCapacity = 500;
/** ms; a sync of a large corpus makes thousands of requests, and each write is of the whole log. */
const usualWriteMs = 1_000;

function readStored(value: unknown): LoggedRequest[] {
  return Array.isArray(value) ? (value as LoggedRequest[]) : [];
}

/**
 * A log kept in a storage area, so that it outlives the background; what was added in the last
 * second of its life may be lost.
 */
export function createRequestLog(
  area: LogArea,
  { capacity = usualCapacity, writeMs = usualWriteMs } = {},
): RequestLog {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const load = remember(async () => readStored((await area.get(logKey))[logKey]));
  /** Those that are not among the kept ones yet, which it may not have been possible to read. */
  const added: LoggedRequest[] = [];
  const gather = async () => {
    const list = await load();
    list.push(...added.splice(0));
    list.splice(0, list.length - capacity);
    return list;
  };
  const write = async () => {
    timer = null;
    await area.set({ [logKey]: await gather() });
  };
  // A log that cannot be kept (a full disk) must not stop what it tells of.
  const tryToWrite = () => void write().catch(() => undefined);
  return {
    add(request) {
      added.push(request);
      added.splice(0, added.length - capacity);
      if (timer === null) timer = setTimeout(tryToWrite, writeMs);
    },
    async list() {
      return [...(await gather())].reverse();
    },
    async forget(prefix) {
      const list = await gather();
      const kept = list.filter(({ url }) => !url.startsWith(prefix));
      list.splice(0, list.length, ...kept);
      await area.set({ [logKey]: list });
    },
  };
}
