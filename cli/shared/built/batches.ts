import { join } from 'node:path';
import type { PublishedFiles } from '../../../lib/publishing/write-batches.ts';
import { readIfThere } from '../files/files.ts';
import type { FolderSink } from './folder.ts';

/** The files of a published folder, as a build goes on there. */
export function filesOf(folder: string, sink: FolderSink): PublishedFiles {
  return {
    read: (path, maxBytes) => readIfThere(join(folder, path), maxBytes),
    write: (path, bytes) => sink.write(path, bytes),
    keep: (path) => sink.keep(path),
  };
}
