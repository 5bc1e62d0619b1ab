/** The reader's own record as a corpus of the store: built here, and imported as any other. */
import { createMemorySpool, type LineCache } from '../corpus/built/build-lines.ts';
import { buildStream } from '../corpus/built/build-stream.ts';
import { type Head, segmentPath } from '../corpus/built/built-format.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { type ImportOutcome, importGeneration } from './import-generation.ts';
import type { ImportStore } from './sync-store.ts';

/** Of the records that are in memory anyway. */
const cache: LineCache = new WeakMap();

/**
 * Builds a version of the reader's own corpus and serves it from now on. What the version before had
 * is neither packed nor stored again.
 * @param records all of them, with their corpus record
 * @param version higher than that of before
 * @throws {CorpusError} when the records are no corpus; what was served stays
 * @throws {StoreError}
 */
export async function importOwn(
  store: ImportStore,
  records: Iterable<CorpusRecord>,
  version: number,
): Promise<ImportOutcome> {
  const all = [...records];
  const corpus = all.find(({ type }) => type === 'corpus')?.id ?? '';
  const active = await store.activeGeneration(corpus);
  const missing = new Set(
    (await store.missingSegments(active?.segments ?? [])).map(({ hash }) => hash),
  );
  const here = new Set(
    (active?.segments ?? [])
      .filter(({ hash }) => !missing.has(hash))
      .map(({ hash }) => segmentPath(hash)),
  );
  const files = new Map<string, Bytes>();
  const { index, format } = await buildStream(all, {
    cache,
    spool: createMemorySpool(),
    sink: {
      has: async (path) => here.has(path),
      async write(path, bytes) {
        files.set(path, bytes);
      },
    },
  });
  const head: Head = { format, corpus, version, expires: null, index };
  return importGeneration({
    store,
    head,
    async fetchFile(path) {
      const bytes = files.get(path);
      if (bytes) return bytes;
      throw new CorpusError('segment-missing', path, `${path} of your own record was not built.`);
    },
  });
}
