/** Keeps a file of the reader's up to date: written anew a moment after each save. */
import type { KeptFileView } from '../../../lib/desk/own-views.ts';
import { noteKeptFile, readKeptFile } from '../../../lib/settings/kept-file.ts';
import type { StorageArea } from '../../../lib/settings/storage-area.ts';

/** ms without a save after which the file is written: whoever records much does not wait for it. */
const restMs = 1_000;

/** Not in the types of TypeScript's own library. */
export interface WritableHandle {
  queryPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  createWritable(): Promise<Pick<FileSystemWritableFileStream, 'write' | 'close'>>;
}

interface FileKeeperOptions {
  readHandle(): Promise<WritableHandle | null>;
  local: StorageArea;
  countSaves(): Promise<number>;
  /** The whole record as the text of a file, which is noted as saved when it is written. */
  print(): Promise<{ text: string; onWritten(): Promise<void> }>;
}

export interface FileKeeper {
  /** Begins to keep a file of this name, or writes it again; null keeps none. */
  keep(name: string | null): Promise<KeptFileView | null>;
  view(): Promise<KeptFileView | null>;
  /** To be called after each save. */
  changed(): void;
  /** Writes what the last background did not come to. */
  catchUp(): Promise<void>;
}

async function isPermitted(handle: WritableHandle): Promise<boolean> {
  return (await handle.queryPermission?.({ mode: 'readwrite' })) === 'granted';
}

export function createFileKeeper(options: FileKeeperOptions): FileKeeper {
  const { readHandle, local, countSaves, print } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tryWrite = async (): Promise<KeptFileView['problem']> => {
    const handle = await readHandle();
    if (!handle) return 'failed';
    if (!(await isPermitted(handle))) return 'permission';
    try {
      const { text, onWritten } = await print();
      // The browser puts the file in its place when it is closed: all of it, or what was there.
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      await onWritten();
      return null;
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  };

  const write = async (name: string): Promise<KeptFileView> => {
    const saves = await countSaves();
    const problem = await tryWrite();
    const before = (await readKeptFile(local))?.saves ?? 0;
    await noteKeptFile(local, { name, problem, saves: problem === null ? saves : before });
    return { name, problem };
  };

  const catchUp = async () => {
    const kept = await readKeptFile(local);
    if (kept && kept.saves !== (await countSaves())) await write(kept.name);
  };

  return {
    catchUp,
    async keep(name) {
      if (name !== null) return write(name);
      await noteKeptFile(local, null);
      return null;
    },
    async view() {
      const kept = await readKeptFile(local);
      return kept && { name: kept.name, problem: kept.problem };
    },
    changed() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        catchUp().catch((error: unknown) => console.error(error));
      }, restMs);
    },
  };
}
