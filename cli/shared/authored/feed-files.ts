/** Where a corpus keeps what a feed gave, and what the feed's next import must know. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxLineBytes } from '../../../lib/corpus/built/parse-ndjson.ts';
import { splitLines } from '../../../lib/corpus/built/split-lines.ts';
import {
  emptyMemory,
  type FeedMemory,
  parseMemory,
  printMemory,
} from '../../../lib/exchange/feed/feed-memory.ts';
import { isMissing, nameFileError, writeWhole } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';

const folderOfFeeds = 'feeds';

/** Path, relative to the corpus's folder, of the records of a feed that are too many for YAML. */
export const linesPath = (feed: string): string => `${folderOfFeeds}/${feed}.ndjson`;

/** Path, relative to the corpus's folder, of what a feed said at its last import. */
const memoryPath = (feed: string): string => `${folderOfFeeds}/${feed}.memory`;

/** The lines of a file; none where there is no file. */
async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const { bytes } of splitLines(createReadStream(path), maxLineBytes)) {
      // A line too long is none that an import wrote.
      yield bytes === null ? '?' : decoder.decode(bytes);
    }
  } catch (error) {
    if (!isMissing(error)) throw nameFileError(error, path, 'read');
  }
}

/**
 * Reads what a feed said at its last import; nothing where it has none.
 * @throws {CliError} `memory-invalid`, `file-failed`
 */
export async function readMemory(folder: string, feed: string): Promise<FeedMemory> {
  const path = join(folder, memoryPath(feed));
  if (!(await stat(path).catch(() => null))) return emptyMemory();
  const memory = await parseMemory(readLines(path));
  if (memory) return memory;
  const message = `${path} is not as an import leaves it, so nothing was imported. Take it from an earlier state of the folder; without it, what differs in the corpus counts as written by hand.`;
  throw new CliError('memory-invalid', message);
}

export function writeMemory(folder: string, feed: string, memory: FeedMemory): Promise<void> {
  return writeWhole(join(folder, memoryPath(feed)), printMemory(memory));
}

/** The names of the feeds that a corpus follows. */
export async function listMemories(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, folderOfFeeds)).catch(() => []);
  return names.flatMap((name) => /^(.+)\.memory$/.exec(name)?.[1] ?? []).sort();
}
