/**
 * From a publisher's signed documents to a head that is believed: root key pinned, signing keys by
 * a newer root.jws only, versions that never go back.
 */
import { maxHeadBytes } from '../corpus/built/built-format.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import {
  checkHeadSuccession,
  type ExpiringHead,
  readUnverifiedHead,
  signedHeadPath,
  verifyHead,
} from '../trust/head.ts';
import {
  checkRootSuccession,
  maxRootBytes,
  rootPath,
  type VerifiedRoot,
  verifyRoot,
} from '../trust/root.ts';
import { TrustError, type TrustErrorCode } from '../trust/trust-error.ts';
import type { FileSource } from './file-source.ts';
import { day } from './schedule.ts';
import type { SyncState } from './sync-store.ts';

/**
 * What a reader knows of a publisher and keeps: root.jws and head.jws as they were last believed,
 * as text.
 */
export type KnownPublisher = NonNullable<SyncState['known']>;

/** A head that was believed, and what is known now. */
export interface Published {
  /** Null when it is the very head whose version is here whole. */
  head: ExpiringHead | null;
  /** With a head its version is not known to be here whole. */
  known: KnownPublisher;
}

/** A root.jws that takes back a key is seen after this time at the latest, ms. */
const rootIntervalMs = 7 * day;

/** What a newer root.jws may mend. */
const mendable: readonly TrustErrorCode[] = ['key-unknown', 'key-revoked', 'key-expired'];

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The head that is known; null before the first. @throws {TrustError} when it was damaged */
function readKnownHead(known: KnownPublisher): ExpiringHead | null {
  return known.head === null ? null : readUnverifiedHead(encode(known.head));
}

async function readWhole(
  source: FileSource,
  path: string,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Bytes> {
  return (await source.get(path, { maxBytes, signal })).bytes;
}

/** Asks whether a head may be believed that has not expired by this computer's clock. */
type CheckTime = (head: ExpiringHead, date: number | null) => void;

/**
 * Meets a publisher for the first time.
 * @param options.pinned thumbprint of the root key, where the reader has agreed to one; without
 *   it, whoever signed root.jws is taken for the publisher, and the reader is shown the thumbprint
 * @throws {TrustError} and what the source throws
 */
export async function meetPublisher(
  source: FileSource,
  options: { now: number; pinned?: string; signal?: AbortSignal | undefined },
): Promise<{ head: ExpiringHead; known: KnownPublisher }> {
  const { now, pinned, signal } = options;
  const root = await readWhole(source, rootPath, maxRootBytes, signal);
  const verified = await verifyRoot(root, pinned === undefined ? {} : { pinned });
  const bytes = await readWhole(source, signedHeadPath, maxHeadBytes, signal);
  const head = await verifyHead(bytes, verified.root, now);
  const known = {
    thumbprint: verified.thumbprint,
    root: decode(root),
    head: decode(bytes),
    isWhole: false,
    rootAskedAt: now,
  };
  return { head, known };
}

async function renewRoot(
  source: FileSource,
  known: KnownPublisher,
  before: VerifiedRoot,
  { now, signal }: { now: number; signal?: AbortSignal | undefined },
): Promise<{ root: VerifiedRoot; known: KnownPublisher }> {
  const bytes = await readWhole(source, rootPath, maxRootBytes, signal);
  const root = await verifyRoot(bytes, { pinned: known.thumbprint });
  checkRootSuccession(before, root);
  return { root, known: { ...known, root: decode(bytes), rootAskedAt: now } };
}

/**
 * Asks a known publisher for its head. One request of at most 1 kB when nothing changed or only the expiry;
 * root.jws is asked for when the version is another, when the head's key is not one that is
 * believed, and once a week.
 * @param options.keep is told of what is known as soon as it is, so that it outlives whatever comes
 *   after: a newer root.jws counts even if the head beside it is refused
 * @throws {TrustError} and what the source throws
 */
export async function askPublisher(
  source: FileSource,
  before: KnownPublisher,
  options: {
    now: number;
    keep(known: KnownPublisher): Promise<void>;
    /** Called before anything of a head is kept; what it throws is thrown. */
    checkTime: CheckTime;
    signal?: AbortSignal | undefined;
  },
): Promise<Published> {
  const { now, keep, checkTime, signal } = options;
  let known = before;
  let root = await verifyRoot(encode(known.root), { pinned: known.thumbprint });
  const renew = async () => {
    ({ root, known } = await renewRoot(source, known, root, { now, signal }));
    await keep(known);
  };
  const { bytes, date } = await source.get(signedHeadPath, { maxBytes: maxHeadBytes, signal });
  const text = decode(bytes);
  const isRootDue = Math.abs(now - known.rootAskedAt) >= rootIntervalMs;
  const knownHead = readKnownHead(known);
  if (isRootDue) await renew();
  // An unchanged head is proved again: its key may be revoked by now, and its time may be over.
  let head: ExpiringHead;
  try {
    head = await verifyHead(encode(text), root.root, now);
  } catch (error) {
    const isMendable = error instanceof TrustError && mendable.includes(error.code);
    if (!isMendable || known.rootAskedAt === now) throw error;
    await renew();
    head = await verifyHead(encode(text), root.root, now);
  }
  checkTime(head, date);
  if (text === known.head && known.isWhole) return { head: null, known };
  if (knownHead) checkHeadSuccession(knownHead, head);
  const isNewVersion = head.version !== knownHead?.version;
  if (isNewVersion && known.rootAskedAt !== now) {
    await renew();
    head = await verifyHead(encode(text), root.root, now);
  }
  known = { ...known, head: text, isWhole: false };
  await keep(known);
  return { head, known };
}
