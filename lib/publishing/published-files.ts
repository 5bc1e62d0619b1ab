/** A published version in memory: all its files by their paths in the corpus's folder. */
import { createMemorySpool } from '../corpus/built/build-lines.ts';
import { buildStream } from '../corpus/built/build-stream.ts';
import { type Head, indexPath, segmentPath } from '../corpus/built/built-format.ts';
import { readIndex } from '../corpus/built/read-index.ts';
import { readSegment } from '../corpus/built/read-segment.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord, CorpusRecord } from '../corpus/records/records.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { readUnverifiedHead, signedHeadPath } from '../trust/head.ts';
import { rootPath } from '../trust/root.ts';
import { nextVersion } from './next-version.ts';
import { checkCorpusId, type Signer, signVersion } from './sign-version.ts';
import { writeBatches } from './write-batches.ts';

export type VersionFiles = ReadonlyMap<string, Bytes>;

function need(files: VersionFiles, path: string): Bytes {
  const bytes = files.get(path);
  if (bytes) return bytes;
  const message = `${path} of the version that was shared before is not there.`;
  throw new CorpusError('segment-missing', path, message);
}

/** The head of one's own version. @throws {CorpusError}, {TrustError} */
function headOf(files: VersionFiles): Head {
  return readUnverifiedHead(need(files, signedHeadPath));
}

/** The records of one's own version, segment by segment. @throws {CorpusError}, {TrustError} */
export async function* readRecords(files: VersionFiles): AsyncIterable<BuiltRecord[]> {
  const { segments } = await readIndex(headOf(files).index, async (hash) =>
    need(files, indexPath(hash)),
  );
  for (const entry of segments) yield readSegment(need(files, segmentPath(entry.hash)), entry);
}

/**
 * Builds and signs a version of a corpus in memory, as `gainsay publish` does in a folder.
 * @param records that `checkRecords` found no errors in
 * @param options.before the version that readers have
 * @param options.wanted the version's number, where the one before is not known any more
 * @param options.rootBytes root.jws
 * @throws {CorpusError}, {TrustError}, {PublishError}
 */
export async function publishFiles(
  records: Iterable<CorpusRecord>,
  options: {
    before: VersionFiles | null;
    signer: Signer;
    rootBytes: Bytes;
    wanted?: number | undefined;
  },
): Promise<{ files: Map<string, Bytes>; head: Head }> {
  const { before, signer, rootBytes, wanted } = options;
  const files = new Map<string, Bytes>([[rootPath, rootBytes]]);
  const write = async (path: string, bytes: Bytes) => {
    files.set(path, bytes);
  };
  const built = await buildStream(records, {
    spool: createMemorySpool(),
    sink: {
      async has(path) {
        const known = before?.get(path);
        if (known) files.set(path, known);
        return known !== undefined;
      },
      write,
    },
  });
  const { corpus, format, index } = built;
  checkCorpusId(signer, corpus, 'what is shared');
  const version = nextVersion(before ? [headOf(before)] : [], index, wanted);
  await writeBatches(index, { read: async (path) => files.get(path) ?? null, write, keep() {} });
  const head: Head = { format, corpus, version, expires: signer.expires, index };
  files.set(signedHeadPath, await signVersion(head, signer));
  return { files, head };
}
