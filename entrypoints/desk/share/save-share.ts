/** The shared version as files that the reader keeps or passes on. Nothing of it is sent. */
import { downloadZip } from 'client-zip';
import { saveBlob, toFileName } from '../../../components/save-file.ts';
import { MessageError } from '../../../lib/messages/send.ts';
import { archiveCorpus, withoutBatches } from '../../../lib/publishing/archive-files.ts';
import { readSharing, type StoredSharing } from '../../../lib/store/sharing.ts';
import { writeFolder } from './write-folder.ts';

type Files = NonNullable<StoredSharing['files']>;

/** The earliest that a zip can say, so that it tells nobody when it was made. */
const noTime = new Date(1980, 0, 1);

async function needFiles(): Promise<Files> {
  const files = (await readSharing())?.files;
  if (files) return files;
  throw new MessageError('no-answer', 'The shared files are not there. Share again.');
}

/** One file for a reader of Gainsay: what `gainsay archive` makes. */
export async function savePack(title: string): Promise<void> {
  const bytes = archiveCorpus(withoutBatches(await needFiles())) as Uint8Array<ArrayBuffer>;
  saveBlob(`${toFileName(title)}.tar`, new Blob([bytes], { type: 'application/x-tar' }));
}

/** All files for a web host, to be unpacked there. */
export async function saveZip(title: string): Promise<void> {
  const files = [...(await needFiles())].map(([name, input]) => ({
    ...{ name, input, lastModified: noTime },
  }));
  saveBlob(`${toFileName(title)}.zip`, await downloadZip(files).blob());
}

interface Picker {
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
}

/** Whether the browser lets a page write into a folder. */
export const canWriteFolder = () => 'showDirectoryPicker' in globalThis;

/**
 * Asks the reader for a folder; to be called in the very click.
 * @returns null where the reader chose none
 */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  const picking = (globalThis as Picker).showDirectoryPicker?.({
    ...{ id: 'gainsay-share', mode: 'readwrite' },
  });
  try {
    return (await picking) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** All files in a folder, for a web host. */
export async function saveFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await writeFolder(folder, await needFiles());
}
