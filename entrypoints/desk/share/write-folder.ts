/** Writing a published version into a folder that the reader has chosen, for a web host. */
import { MessageError } from '../../../lib/messages/send.ts';

/** The parts of a published folder that hold other files. */
const parts = ['index', 'segments', 'batches'];
const signedHead = 'head.jws';
const known = [...parts, 'root.jws', signedHead, 'head.json'];

/** What the File System API has and the compiler's library does not. */
type Folder = FileSystemDirectoryHandle & {
  keys(): AsyncIterableIterator<string>;
};

/** @throws {MessageError} `folder-foreign` */
async function checkFolder(folder: Folder): Promise<void> {
  for await (const name of folder.keys()) {
    if (name.startsWith('.') || known.includes(name)) continue;
    const message = `The folder ${folder.name} holds “${name}”, which is no part of a shared collection. Nothing was written. Choose an empty folder, or the one of before.`;
    throw new MessageError('folder-foreign', message);
  }
}

async function writeFile(folder: Folder, path: string, bytes: Uint8Array<ArrayBuffer>) {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  let at: FileSystemDirectoryHandle = folder;
  for (const step of steps) at = await at.getDirectoryHandle(step, { create: true });
  const file = await (await at.getFileHandle(name, { create: true })).createWritable();
  await file.write(bytes);
  await file.close();
}

/** Takes out what only older versions need: what was withdrawn is not to stay on a server. */
async function removeOlder(folder: Folder, files: ReadonlyMap<string, unknown>): Promise<void> {
  for (const part of parts) {
    const inside = (await folder.getDirectoryHandle(part).catch(() => null)) as Folder | null;
    if (!inside) continue;
    const names: string[] = [];
    for await (const name of inside.keys()) names.push(name);
    for (const name of names) {
      if (!files.has(`${part}/${name}`)) await inside.removeEntry(name);
    }
  }
}

/**
 * Writes the files into a folder, the head last: before that, whoever reads there has the version of
 * before.
 * @throws {MessageError} `folder-foreign`: it holds something else
 */
export async function writeFolder(
  chosen: FileSystemDirectoryHandle,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const folder = chosen as Folder;
  await checkFolder(folder);
  for (const [path, bytes] of files) {
    if (path !== signedHead) await writeFile(folder, path, bytes);
  }
  const head = files.get(signedHead);
  if (head) await writeFile(folder, signedHead, head);
  await removeOlder(folder, files);
}
