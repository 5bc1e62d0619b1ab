/** Proves every byte of a built corpus, wherever it lies, and names all that is wrong. */

import { maxBatchBytes, readBatch } from '../../../lib/corpus/built/batch.ts';
import {
  batchPath,
  type Head,
  headPath,
  indexPath,
  maxHeadBytes,
  maxIndexPageBytes,
  maxSegmentBytes,
  type SegmentEntry,
  segmentPath,
} from '../../../lib/corpus/built/built-format.ts';
import { parseHead } from '../../../lib/corpus/built/read-built.ts';
import {
  type IndexLeaf,
  readIndex,
  type WholeIndex,
} from '../../../lib/corpus/built/read-index.ts';
import { readSegment, unpackLines } from '../../../lib/corpus/built/read-segment.ts';
import { CorpusError, type CorpusErrorCode } from '../../../lib/corpus/records/corpus-error.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { BuiltRecord } from '../../../lib/corpus/records/records.ts';
import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { signedHeadPath, verifyHead } from '../../../lib/trust/head.ts';
import { maxRootBytes, type Root, rootPath, verifyRoot } from '../../../lib/trust/root.ts';
import { TrustError } from '../../../lib/trust/trust-error.ts';
import { CliError } from '../terminal/cli-error.ts';
import type { BuiltPlace } from './built-place.ts';

export interface VerifyOptions {
  /** Thumbprint of the root key, where it is known. */
  pinned?: string;
  /** Take an unsigned head, as `gainsay build` makes it. */
  unsigned?: boolean;
  /** A version that is known to have been published: a lower one is a server's old copy. */
  atLeast?: number;
  /** ms since 1970. */
  now: number;
  onSegment?: (done: number, total: number) => void;
}

export interface Verified {
  problems: Problem[];
  /** Null when the head is not there or not believed. */
  head: Head | null;
  /** The root key's thumbprint, if root.jws holds. */
  thumbprint: string | null;
  segments: number;
  records: number;
}

/** A named error as a problem with the file it is about. */
function toProblem(error: unknown, fallback: string): Problem {
  if (error instanceof CorpusError || error instanceof TrustError) {
    const [, file = error.place, line = '1'] = /^(.*):(\d+)$/.exec(error.place) ?? [];
    const { code, message } = error;
    return { code, severity: 'error', file, line: Number(line), path: '', message };
  }
  if (error instanceof CliError) {
    const { code, message } = error;
    return { code, severity: 'error', file: fallback, line: 1, path: '', message };
  }
  throw error;
}

async function checkBatch(
  batch: Bytes,
  path: string,
  segments: readonly SegmentEntry[],
): Promise<void> {
  const files = readBatch(batch, path, segments);
  for (const [at, { hash, bytes }] of segments.entries()) {
    await unpackLines(files[at] ?? new Uint8Array(), bytes, hash).catch((cause: unknown) => {
      const message = `The batch ${path} does not hold ${segmentPath(hash)} as its name promises. Publish again, and upload the whole folder, the head last.`;
      throw new CorpusError('batch-corrupt', path, message, { cause });
    });
  }
}

class Verifier {
  readonly problems: Problem[] = [];
  records = 0;
  thumbprint: string | null = null;
  private readonly place: BuiltPlace;
  private readonly options: VerifyOptions;

  constructor(place: BuiltPlace, options: VerifyOptions) {
    this.place = place;
    this.options = options;
  }

  /** Runs a step; what it throws by name becomes a problem, and its result null. */
  async attempt<Result>(file: string, step: () => Promise<Result>): Promise<Result | null> {
    try {
      return await step();
    } catch (error) {
      this.problems.push(toProblem(error, file));
      return null;
    }
  }

  async read(path: string, maxBytes: number, code: CorpusErrorCode): Promise<Bytes> {
    const bytes = await this.place.read(path, maxBytes);
    if (bytes) return bytes;
    const message = `The file ${path} is not there. Upload the whole folder again, the head last.`;
    throw new CorpusError(code, path, message);
  }

  readRoot(): Promise<Root | null> {
    return this.attempt(rootPath, async () => {
      const bytes = await this.place.read(rootPath, maxRootBytes);
      if (!bytes) {
        const message = `${rootPath} is not there. Sign it with "gainsay sign"; for a build without signatures give --unsigned.`;
        throw new CliError('root-missing', message);
      }
      const { pinned } = this.options;
      const verified = await verifyRoot(bytes, pinned === undefined ? {} : { pinned });
      this.thumbprint = verified.thumbprint;
      return verified.root;
    });
  }

  async readHead(): Promise<Head | null> {
    if (this.options.unsigned) {
      return this.attempt(headPath, async () =>
        parseHead(await this.read(headPath, maxHeadBytes, 'head-missing')),
      );
    }
    const root = await this.readRoot();
    return this.attempt(signedHeadPath, async () => {
      const bytes = await this.read(signedHeadPath, maxHeadBytes, 'head-missing');
      return root && verifyHead(bytes, root, this.options.now);
    });
  }

  checkVersion(head: Head): void {
    const { atLeast, unsigned } = this.options;
    if (atLeast === undefined || head.version >= atLeast) return;
    const file = unsigned ? headPath : signedHeadPath;
    const message = `This is version ${head.version}, and version ${atLeast} was published. What is served is an old copy: upload again.`;
    const at = { file, line: 1, path: '' };
    this.problems.push({ ...at, code: 'head-version-back', severity: 'error', message });
  }

  async readSegments(head: Head, segments: readonly SegmentEntry[]): Promise<void> {
    const corpora: BuiltRecord[] = [];
    let unread = 0;
    for (const [index, entry] of segments.entries()) {
      const path = segmentPath(entry.hash);
      const records = await this.attempt(path, async () =>
        readSegment(await this.read(path, maxSegmentBytes, 'segment-missing'), entry),
      );
      if (!records) unread++;
      this.records += records?.length ?? 0;
      if (entry.kind === 'corpus' && records) corpora.push(...records);
      this.options.onSegment?.(index + 1, segments.length);
    }
    const isOne = corpora.length === 1 && corpora[0]?.id === head.corpus;
    if (isOne || unread > 0) return;
    const message = `The head speaks of the corpus ${head.corpus}, and its records do not. Publish the corpus again.`;
    const file = this.options.unsigned ? headPath : signedHeadPath;
    const at = { file, line: 1, path: '' };
    this.problems.push({ ...at, code: 'corpus-mismatch', severity: 'error', message });
  }

  /** Batches are not needed; one that is there must hold what its page lists. */
  async readBatches(leaves: readonly IndexLeaf[]): Promise<void> {
    for (const { page, segments } of leaves) {
      const path = batchPath(page);
      await this.attempt(path, async () => {
        const batch = await this.place.read(path, maxBatchBytes(segments));
        if (batch) await checkBatch(batch, path, segments);
      });
    }
  }

  async listOrphans({ pages, segments, leaves }: WholeIndex): Promise<void> {
    const used = new Set([
      ...pages.map(indexPath),
      ...segments.map((segment) => segmentPath(segment.hash)),
      ...leaves.map(({ page }) => batchPath(page)),
    ]);
    for (const file of ((await this.place.list()) ?? []).sort()) {
      if (used.has(file)) continue;
      const message =
        'This file is no part of this version. The version before may need it; else remove it.';
      const at = { file, line: 1, path: '' };
      this.problems.push({ ...at, code: 'file-orphaned', severity: 'warning', message });
    }
  }
}

/** Reads and proves everything: root, head, every index page, every segment, every record. */
export async function verifyBuilt(place: BuiltPlace, options: VerifyOptions): Promise<Verified> {
  const verifier = new Verifier(place, options);
  const head = await verifier.readHead();
  if (head) verifier.checkVersion(head);
  const index =
    head &&
    (await verifier.attempt(indexPath(head.index), () =>
      readIndex(head.index, (hash) =>
        verifier.read(indexPath(hash), maxIndexPageBytes, 'index-missing'),
      ),
    ));
  if (head && index) {
    await verifier.readSegments(head, index.segments);
    await verifier.readBatches(index.leaves);
    await verifier.listOrphans(index);
  }
  const { problems, records, thumbprint } = verifier;
  return { problems, head, thumbprint, records, segments: index?.segments.length ?? 0 };
}
