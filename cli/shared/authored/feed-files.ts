/** Where a corpus keeps what a feed gave, and what the feed's next import must know. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
export const memoryPath = (feed: string): string => `${folderOfFeeds}/${feed}.memory`;

async function readLines(path: string): Promise<string[]> {
  const lines: string[] = [];
  try {
    const input = createReadStream(path, 'utf8');
    // Only line feeds: a record may hold the other line ends of Unicode.
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      lines.push(line);
    }
  } catch (error) {
    if (isMissing(error)) return [];
    throw nameFileError(error, path, 'read');
  }
  return lines;
}

/**
 * Reads what a feed said at its last import; nothing where it has none.
 * @throws {CliError} `memory-invalid`, `file-failed`
 */
export async function readMemory(folder: string, feed: string): Promise<FeedMemory> {
  const path = join(folder, memoryPath(feed));
  const lines = await readLines(path);
  if (lines.length === 0) return emptyMemory();
  const memory = parseMemory(lines);
  if (memory) return memory;
  const message = `${path} is not as an import leaves it, so nothing was imported. Take it from an earlier state of the folder; without it, what differs in the corpus counts as written by hand.`;
  throw new CliError('memory-invalid', message);
}

export function writeMemory(folder: string, feed: string, memory: FeedMemory): Promise<void> {
  return writeWhole(join(folder, memoryPath(feed)), printMemory(memory));
}
