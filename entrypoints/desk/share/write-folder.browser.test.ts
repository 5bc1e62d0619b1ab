import { expect, it } from 'vitest';
import { writeFolder } from './write-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const version = (index: string) =>
  new Map([
    ['root.jws', bytes('root')],
    [`index/${index}`, bytes(index)],
    [`segments/${index}.ndjson.gz`, bytes(`segment of ${index}`)],
    ['head.jws', bytes(`head of ${index}`)],
  ]);

async function freshFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  return root.getDirectoryHandle(name, { create: true });
}

async function readText(folder: FileSystemDirectoryHandle, path: string): Promise<string> {
  const [first = '', second] = path.split('/');
  const at = second ? await folder.getDirectoryHandle(first) : folder;
  return (await (await at.getFileHandle(second ?? first)).getFile()).text();
}

it('writes a version, and takes out what only the one before needed', async () => {
  const folder = await freshFolder('host');
  await writeFolder(folder, version('one'));
  await writeFolder(folder, version('two'));
  expect(await readText(folder, 'head.jws')).toBe('head of two');
  expect(await readText(folder, 'segments/two.ndjson.gz')).toBe('segment of two');
  await expect(readText(folder, 'segments/one.ndjson.gz')).rejects.toThrow();
  await expect(readText(folder, 'index/one')).rejects.toThrow();
});

it('writes nothing into a folder with something else in it', async () => {
  const folder = await freshFolder('letters');
  await folder.getFileHandle('letter.txt', { create: true });
  await expect(writeFolder(folder, version('one'))).rejects.toMatchObject({
    code: 'folder-foreign',
    message: expect.stringContaining('letter.txt'),
  });
  await expect(readText(folder, 'root.jws')).rejects.toThrow();
});

it('leaves what a static host asks for in a hidden file', async () => {
  const folder = await freshFolder('hidden');
  await folder.getFileHandle('.nojekyll', { create: true });
  await writeFolder(folder, version('one'));
  expect(await readText(folder, '.nojekyll')).toBe('');
  expect(await readText(folder, 'head.jws')).toBe('head of one');
});
