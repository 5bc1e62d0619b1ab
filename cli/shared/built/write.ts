import { type BuiltIndex, buildStream } from '../../../lib/corpus/built/build-stream.ts';
import type { CorpusRecord } from '../../../lib/corpus/records/records.ts';
import { unfinishedPath } from '../files/files.ts';
import { type Progress, showProgress } from '../terminal/output.ts';
import { checkTarget, createFolderSink, type FolderSink } from './folder.ts';
import { openFileSpool } from './spool.ts';

export interface WrittenBuild extends BuiltIndex {
  sink: FolderSink;
}

/**
 * Writes the segments and the index of a corpus into a folder, which is there (`inOwnFolder`). The head is the caller's: until it
 * is there, nobody sees the rest. When anything fails, what was written is removed.
 * @param finish is called when segments and index are there; it writes the head
 * @throws {CliError} `out-foreign`, `file-failed`; and what `buildStream` and `finish` throw
 */
export async function writeBuild(
  records: AsyncIterable<CorpusRecord> | Iterable<CorpusRecord>,
  folder: string,
  finish: (built: WrittenBuild) => Promise<void>,
): Promise<WrittenBuild> {
  await checkTarget(folder);
  const spool = openFileSpool(unfinishedPath(folder));
  const sink = createFolderSink(folder);
  const bars: Progress[] = [];
  try {
    const onWritten = (share: number) => {
      // Made when the reading, which has a bar of its own, is over.
      if (bars.length === 0) bars.push(showProgress('writing', 100));
      bars[0]?.to(Math.floor(share * 100));
    };
    const built = { ...(await buildStream(records, { sink, spool, onWritten })), sink };
    await finish(built);
    return built;
  } catch (error) {
    await sink.undo();
    throw error;
  } finally {
    spool.close();
    bars[0]?.end();
  }
}
