import { join } from 'node:path';
import { buildCorpus } from '../../../lib/corpus/built/build-corpus.ts';
import {
  type Head,
  headPath,
  indexPath,
  maxIndexPageBytes,
  maxSegmentBytes,
  type SegmentEntry,
  segmentPath,
} from '../../../lib/corpus/built/built-format.ts';
import { readIndex } from '../../../lib/corpus/built/read-index.ts';
import { openSegment, type SegmentContent } from '../../../lib/corpus/built/read-segment.ts';
import { CorpusError } from '../../../lib/corpus/records/corpus-error.ts';
import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { readIfThere } from '../files/files.ts';
import { readHead } from './folder.ts';
import { readWhole, refuseErrors } from './records.ts';

/** A version of a corpus with its files, on disk or built in memory. */
export interface OpenVersion {
  head: Head;
  /** Where its head stands. */
  headPath: string;
  /** Paths of its index pages. */
  pages: string[];
  segments: SegmentEntry[];
  /** The bytes of one of its files, as a server would send them. @throws {CorpusError} */
  read(path: string): Promise<Bytes>;
}

async function openFiles(
  head: Head,
  headFile: string,
  find: (path: string, maxBytes: number) => Promise<Bytes | null>,
): Promise<OpenVersion> {
  const read = async (path: string): Promise<Bytes> => {
    const isPage = path.startsWith('index/');
    const bytes = await find(path, isPage ? maxIndexPageBytes : maxSegmentBytes);
    if (bytes) return bytes;
    const message = `The file ${path} is not there. Build the corpus again.`;
    throw new CorpusError(isPage ? 'index-missing' : 'segment-missing', path, message);
  };
  const { pages, segments } = await readIndex(head.index, (hash) => read(indexPath(hash)));
  return { head, headPath: headFile, pages: pages.map(indexPath), segments, read };
}

/**
 * Opens a corpus: a built folder as it is; a folder of YAML or an NDJSON file is built in memory.
 * @throws {CliError} `source-missing`, `corpus-invalid`, `file-failed`
 * @throws {CorpusError} when a built corpus is damaged
 */
export async function openVersion(path: string): Promise<OpenVersion> {
  const built = await readHead(path);
  if (built) {
    return openFiles(built.head, built.path, (file, maxBytes) =>
      readIfThere(join(path, file), maxBytes),
    );
  }
  const { records, problems } = await readWhole(path);
  refuseErrors(problems, path);
  const { head, files } = await buildCorpus(records, { version: 1 });
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  return openFiles(head, headPath, async (file) => byPath.get(file) ?? null);
}

/** The records of a segment with their lines. @throws {CorpusError} */
export async function readEntry(
  version: OpenVersion,
  entry: SegmentEntry,
): Promise<SegmentContent> {
  return openSegment(await version.read(segmentPath(entry.hash)), entry);
}
