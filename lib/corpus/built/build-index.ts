import { type Bytes, sha256Hex } from '../records/sha256.ts';
import { beginsPage, cutRuns } from './boundaries.ts';
import {
  type IndexPage,
  indexPageEntries,
  indexPath,
  maxIndexPageBytes,
  type SegmentEntry,
} from './built-format.ts';
import { canonicalJson } from './canonical-line.ts';
import { type FormatValue, printFormat } from './format-version.ts';

/** What an index page lists: a segment, or a page as the next level sees it. */
export interface Listed<Entry> {
  entry: Entry;
  /** Of the id of the first record in it, see `countZeroBits`. */
  zeroBits: number;
}

const firstFormat = printFormat({ major: 1, minor: 0 });

type Write = (path: string, bytes: Bytes) => Promise<void>;

async function buildPages<Entry>(
  listed: readonly Listed<Entry>[],
  level: number,
  toPage: (entries: Entry[], said: { format?: FormatValue }) => IndexPage,
  { format, write }: { format: FormatValue; write: Write },
): Promise<Listed<string>[]> {
  const runs = cutRuns(listed, (item) => beginsPage(item.zeroBits, level), {
    items: indexPageEntries,
    bytes: maxIndexPageBytes,
    // 64 entries have less than 16 kB: their number alone bounds a page.
    bytesOf: () => 0,
  });
  const pages: Listed<string>[] = [];
  // The root says the format. One that says none is of 1.0, as all were.
  const said = runs.length === 1 && format !== firstFormat ? { format } : {};
  for (const run of runs) {
    const page = toPage(
      run.map((item) => item.entry),
      said,
    );
    const bytes = new TextEncoder().encode(canonicalJson(page, 'An index page'));
    const hash = await sha256Hex(bytes);
    await write(indexPath(hash), bytes);
    pages.push({ entry: hash, zeroBits: run[0]?.zeroBits ?? 0 });
  }
  return pages;
}

/**
 * Builds the tree of index pages over segments.
 * @param segments in order
 * @param format what the root page says of all of it
 * @param write is given every page, the root last
 * @returns the root page's hash
 */
export async function buildIndex(
  segments: readonly Listed<SegmentEntry>[],
  format: FormatValue,
  write: Write,
): Promise<string> {
  let pages = await buildPages(
    segments,
    0,
    (entries, said) => ({ type: 'segments', segments: entries, ...said }),
    { format, write },
  );
  for (let level = 1; pages.length > 1; level++) {
    pages = await buildPages(
      pages,
      level,
      (hashes, said) => ({ type: 'pages', pages: hashes, ...said }),
      { format, write },
    );
  }
  return pages[0]?.entry ?? '';
}
