import { awaitAll } from '../../async/await-all.ts';
import { CorpusError } from '../records/corpus-error.ts';
import type { Bytes } from '../records/sha256.ts';
import {
  indexPath,
  maxIndexDepth,
  maxIndexPages,
  maxSegments,
  type SegmentEntry,
} from './built-format.ts';
import { parseIndexPage } from './read-built.ts';

/** The index of a corpus, read from its root page to its last. */
export interface WholeIndex {
  /** Hashes of its pages. */
  pages: string[];
  /** In order. */
  segments: SegmentEntry[];
  /** The same segments by the page that lists them. */
  leaves: IndexLeaf[];
}

/** An index page that lists segments. */
export interface IndexLeaf {
  page: string;
  segments: SegmentEntry[];
}

function unbounded(hash: string, what: string): CorpusError {
  const place = indexPath(hash);
  const message = `The index of the corpus ${what} (${place}). Nothing of it was used. Tell the publisher.`;
  return new CorpusError('index-corrupt', place, message);
}

/**
 * Reads the tree of index pages, verified page by page.
 * @param root hash of the root page
 * @param loadPage gives the bytes of a page; asked for the pages that one page lists at one time
 * @throws {CorpusError} `index-corrupt`, also when the tree repeats itself or is beyond a reader's
 *   bounds; and what `loadPage` throws
 */
export async function readIndex(
  root: string,
  loadPage: (hash: string) => Promise<Bytes>,
): Promise<WholeIndex> {
  const pages = new Set<string>();
  const segments = new Map<string, SegmentEntry>();
  const leaves: IndexLeaf[] = [];
  const take = (hash: string, depth: number): void => {
    if (pages.has(hash)) throw unbounded(hash, 'lists one page twice');
    if (depth > maxIndexDepth || pages.size >= maxIndexPages) {
      throw unbounded(hash, 'has more pages than a reader takes');
    }
    pages.add(hash);
  };
  /** Of pages that were taken, in order. */
  const visit = async (hashes: readonly string[], depth: number): Promise<void> => {
    const loads = hashes.map(async (hash) => parseIndexPage(await loadPage(hash), hash));
    for (const [at, page] of (await awaitAll(loads)).entries()) {
      if (page.type === 'pages') {
        for (const child of page.pages) take(child, depth + 1);
        await visit(page.pages, depth + 1);
        continue;
      }
      leaves.push({ page: hashes[at] ?? '', segments: page.segments });
      for (const segment of page.segments) {
        if (segments.has(segment.hash)) throw unbounded(segment.hash, 'lists one segment twice');
        segments.set(segment.hash, segment);
      }
      if (segments.size > maxSegments) {
        throw unbounded(root, 'has more segments than a reader takes');
      }
    }
  };
  take(root, 1);
  await visit([root], 1);
  return { pages: [...pages], segments: [...segments.values()], leaves };
}
