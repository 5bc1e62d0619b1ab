import { createTar } from 'nanotar';
import { batchPath } from '../corpus/built/built-format.ts';

/** A file of a corpus, by its path in the corpus's folder. */
interface PublishedFile {
  path: string;
  bytes: Uint8Array;
}

/** The files that go into one file: batches would be the segments once more. */
export function withoutBatches(files: ReadonlyMap<string, Uint8Array>): PublishedFile[] {
  return [...files].flatMap(([path, bytes]) =>
    path.startsWith(batchPath('')) ? [] : [{ path, bytes }],
  );
}

/** Packs files into a tar (POSIX ustar), the same bytes for the same files: no owner, no time. */
export function archiveCorpus(files: readonly PublishedFile[]): Uint8Array {
  const attrs = { mode: '644', uid: 0, gid: 0, mtime: 0 };
  return createTar(files.map(({ path, bytes }) => ({ name: path, data: bytes, attrs })));
}
