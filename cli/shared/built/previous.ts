import { join } from 'node:path';
import {
  batchPath,
  indexPath,
  maxIndexPageBytes,
  segmentPath,
} from '../../../lib/corpus/built/built-format.ts';
import { readIndex } from '../../../lib/corpus/built/read-index.ts';
import { CorpusError } from '../../../lib/corpus/records/corpus-error.ts';
import { readIfThere } from '../files/files.ts';
import { say } from '../terminal/output.ts';
import { removeStale } from './folder.ts';

/** The files that the version with this index consists of. @throws {CorpusError} */
async function listVersion(folder: string, index: string): Promise<string[]> {
  const { pages, segments, leaves } = await readIndex(index, async (hash) => {
    const bytes = await readIfThere(join(folder, indexPath(hash)), maxIndexPageBytes);
    if (bytes) return bytes;
    const path = indexPath(hash);
    throw new CorpusError('index-missing', path, `The index page ${path} is not there.`);
  });
  return [
    ...pages.map(indexPath),
    ...segments.map(({ hash }) => segmentPath(hash)),
    ...leaves.map(({ page }) => batchPath(page)),
  ];
}

/**
 * Removes what neither this version nor the one before needs. Readers who have begun to fetch the
 * version before can finish. If its index is damaged, nothing is removed.
 * @param index root page of the version before
 * @param current the files of this version
 */
export async function removeOlder(
  folder: string,
  index: string,
  current: ReadonlySet<string>,
): Promise<void> {
  let before: string[];
  try {
    before = await listVersion(folder, index);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    say(`The version before is damaged, so nothing old was removed: ${error.message}`);
    return;
  }
  const removed = await removeStale(folder, new Set([...current, ...before]));
  if (removed > 0) say(`${removed} files of older versions were removed.`);
}
