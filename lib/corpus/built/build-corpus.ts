import type { CorpusRecord } from '../records/records.ts';
import type { Bytes } from '../records/sha256.ts';
import { createMemorySpool } from './build-lines.ts';
import { buildStream } from './build-stream.ts';
import { type Head, headPath } from './built-format.ts';
import { canonicalJson } from './canonical-line.ts';

/** One file of a built corpus; `path` is relative to the corpus's folder. */
export interface BuiltFile {
  path: string;
  bytes: Bytes;
}

export interface BuiltCorpus {
  head: Head;
  files: BuiltFile[];
}

/** The bytes of an unsigned head, `head.json`. */
export function printHead(head: Head): Bytes {
  return new TextEncoder().encode(canonicalJson(head, 'The head'));
}

/**
 * Builds the static files of a corpus (docs/format.md) in memory: `buildStream` for corpora that
 * are small enough. The same records give the same bytes on the same runtime, in whatever order
 * they come.
 * @param records records that `checkCorpus` found no errors in
 * @param version of the corpus; an integer that only grows
 * @throws {CorpusError} see `buildStream`
 */
export async function buildCorpus(
  records: readonly CorpusRecord[],
  { version, expires = null }: { version: number; expires?: string | null },
): Promise<BuiltCorpus> {
  const files: BuiltFile[] = [];
  const sink = {
    async write(path: string, bytes: Bytes) {
      files.push({ path, bytes });
    },
  };
  const { corpus, format, index } = await buildStream(records, {
    sink,
    spool: createMemorySpool(),
  });
  // Several are made at the same time, so they come in any order.
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  const head: Head = { format, corpus, version, expires, index };
  files.push({ path: headPath, bytes: printHead(head) });
  return { head, files };
}
