/**
 * Takes what a publisher withdrew out of the generation that is kept for undo: a tombstone, or a
 * withdrawn statement, stands there in the place of the record.
 */

import { PatientSlices } from '../async/pause.ts';
import { canonicalLine } from '../corpus/built/canonical-line.ts';
import { gzip } from '../corpus/built/gzip.ts';
import type { BuiltRecord, KnownRecord } from '../corpus/records/records.ts';
import { placeOf } from '../lookup/index-part.ts';
import type { Connection } from './connection.ts';
import { removeRecords } from './garbage.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { OpenGeneration } from './index-parts.ts';
import { createIndexer } from './indexer.ts';
import { removeWorkedOut } from './overviews.ts';
import type { Generation } from './schema.ts';
import type { Segments } from './segments.ts';

/** Records of a generation that withdraw something, in the segments that another does not have. */
async function readWithdrawals(
  { generation, packs }: OpenGeneration,
  other: ReadonlySet<string>,
  segments: Segments,
): Promise<Map<string, KnownRecord>> {
  const withdrawals = new Map<string, KnownRecord>();
  for (const pack of packs) {
    for (const number of pack.head.withdrawn) {
      const place = placeOf(pack, number);
      const hash = place && generation.segments[place.segment]?.hash;
      if (!place || !hash || other.has(hash)) continue;
      const record = await segments.readRecord(hash, place.line);
      if (record.type !== 'unknown') withdrawals.set(record.id, record);
    }
  }
  return withdrawals;
}

const isWithdrawn = (record: BuiltRecord) =>
  record.type === 'tombstone' ||
  (record.type === 'statement' && record.status.state === 'withdrawn');

/** Puts withdrawals in the place of what they withdraw. @returns whether there was any such record */
async function purgeSegment(
  hash: string,
  withdrawals: ReadonlyMap<string, KnownRecord>,
  segments: Segments,
): Promise<boolean> {
  const records = await segments.read(hash);
  const { lines: before, isPurged } = await segments.readLines(hash);
  const concerned = records.filter(({ id }) => withdrawals.has(id));
  if (concerned.every(isWithdrawn)) return isPurged;
  // The lines of the others stay as they were published, with what is not known of them.
  const lines = records.map(({ id }, at) => {
    const withdrawal = withdrawals.get(id);
    return withdrawal ? canonicalLine(withdrawal) : (before[at] ?? '');
  });
  const plain = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  await segments.savePurged({ hash, plainBytes: plain.length, data: await gzip(plain) });
  return true;
}

/** Purges one generation of what another, newer one withdrew. It may be killed and begun again. */
export async function purgeWithdrawn(
  kept: Generation,
  newer: OpenGeneration,
  { connection, segments }: { connection: Connection; segments: Segments },
): Promise<void> {
  const keptHashes = new Set(kept.segments.map(({ hash }) => hash));
  const withdrawals = await readWithdrawals(newer, keptHashes, segments);
  if (withdrawals.size === 0) return;
  const newerHashes = new Set(newer.generation.segments.map(({ hash }) => hash));
  const purged: Generation['segments'] = [];
  const slices = new PatientSlices();
  for (const entry of kept.segments) {
    if (newerHashes.has(entry.hash)) continue;
    if (await purgeSegment(entry.hash, withdrawals, segments)) purged.push(entry);
    await slices.pause();
  }
  if (purged.length === 0) return;
  const hashes = new Set(purged.map(({ hash }) => hash));
  await connection.run((database) => removeRecords(database, (hash) => hashes.has(hash)));
  const indexer = createIndexer(connection, kept.id, purged, { purged: true });
  for (const entry of purged) await indexer.add(entry, await segments.open(entry.hash));
  await indexer.finish();
  // Its counts and overviews are made anew when they are asked for.
  await connection.run((database) =>
    inOneTransaction(database, ['summaries', 'overviews'], (transaction) =>
      removeWorkedOut(transaction, kept.id),
    ),
  );
}

/** Notes that a corpus's kept generation holds nothing that the active one withdrew. */
export function notePurged(connection: Connection, active: Generation): Promise<void> {
  return connection.run((database) =>
    inOneTransaction(database, ['corpora'], async (transaction) => {
      const corpora = transaction.objectStore('corpora');
      const corpus = await corpora.get(active.corpus);
      if (corpus?.active === active.id) await corpora.put({ ...corpus, purgeDue: false });
    }),
  );
}
