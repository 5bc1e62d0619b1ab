/**
 * What is kept for sharing the reader's own collection: in a database of its own, since the browser
 * keeps the signing key there as an object that nobody can read (structured clone of a CryptoKey).
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from '../corpus/records/sha256.ts';
import { toOpenError, toStoreError } from './store-error.ts';

/** There is one at most. */
export interface StoredSharing {
  /** Id of the collection that is shared; for another one this is of no use. */
  corpus: string;
  /** Thumbprint of the root key. */
  thumbprint: string;
  /** root.jws, in which the root key names the signing key. */
  root: Bytes;
  /** The signing key: never extractable, and its public part. */
  secret: CryptoKey;
  publicKey: { crv: 'Ed25519'; kty: 'OKP'; x: string };
  /** The number that the next version has at least, where the one before is not known. */
  lowest: number;
  /** As the reader typed them last. */
  publisher: string;
  title: string;
  /** All files of the version that was shared last, by path; null before the first. */
  files: ReadonlyMap<string, Bytes> | null;
}

interface SharingSchema extends DBSchema {
  sharing: { key: string; value: StoredSharing };
}

const name = 'gainsay-sharing';
const key = 'current';

/** Opened for each use: it is rare, and a database that stays open can be closed under one's hands. */
async function run<Result>(
  action: (database: IDBPDatabase<SharingSchema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<SharingSchema>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('sharing'),
  }).catch((cause) => {
    throw toOpenError(cause);
  });
  try {
    return await action(database);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    database.close();
  }
}

/** Null before the reader has shared anything, and where the browser lost it. @throws {StoreError} */
export function readSharing(): Promise<StoredSharing | null> {
  return run(async (database) => (await database.get('sharing', key)) ?? null);
}

/** @throws {StoreError} */
export async function keepSharing(sharing: StoredSharing): Promise<void> {
  await run((database) => database.put('sharing', sharing, key));
}
