/**
 * The handle of the file that the reader's own record is kept in, which only a database can hold. It
 * has one of its own: pages put it there, and open none of the corpora.
 */
import { type DBSchema, openDB } from 'idb';

const key = 'own';

interface HandleSchema extends DBSchema {
  handles: { key: string; value: FileSystemFileHandle };
}

const openHandles = () =>
  openDB<HandleSchema>('gainsay-file', 1, {
    upgrade: (database) => void database.createObjectStore('handles'),
  });

/** Null where there is none, or the browser refuses its database. */
export async function readFileHandle(): Promise<FileSystemFileHandle | null> {
  try {
    const database = await openHandles();
    const handle = await database.get('handles', key);
    database.close();
    return handle ?? null;
  } catch {
    return null;
  }
}

/** Keeps a handle, or none. @throws {DOMException} where the browser refuses */
export async function keepFileHandle(handle: FileSystemFileHandle | null): Promise<void> {
  const database = await openHandles();
  if (handle) await database.put('handles', handle, key);
  else await database.delete('handles', key);
  database.close();
}
