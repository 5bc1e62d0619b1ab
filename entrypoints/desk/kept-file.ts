/** The file that is kept up to date, as the reader chooses it: File System Access, which Firefox has not. */
import { sendToBackground } from '../../lib/messages/send.ts';
import { keepFileHandle, readFileHandle } from '../../lib/store/file-handle.ts';

/** Not in the types of TypeScript's own library. */
interface Picker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

interface Asking {
  requestPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}

export const canKeepFile = () => (globalThis as Picker).showSaveFilePicker !== undefined;

/** Has the reader choose a file, and keeps it. Whoever changes their mind has changed nothing. */
export async function chooseFile(): Promise<void> {
  const options = {
    suggestedName: 'gainsay.ndjson',
    types: [{ accept: { 'application/x-ndjson': ['.ndjson'] } }],
  };
  const handle = await (globalThis as Picker)
    .showSaveFilePicker?.(options)
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      throw error;
    });
  if (!handle) return;
  await keepFileHandle(handle);
  await sendToBackground('keepOwnFile', { name: handle.name });
}

/** Asks for the permission again, where it is gone, and writes the file. */
export async function allowFile(name: string): Promise<void> {
  const handle = await readFileHandle();
  await (handle as Asking | null)?.requestPermission?.({ mode: 'readwrite' });
  await sendToBackground('keepOwnFile', { name });
}

export async function stopFile(): Promise<void> {
  await sendToBackground('keepOwnFile', { name: null });
  await keepFileHandle(null);
}
