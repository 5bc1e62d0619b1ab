/** The id of the reader's own corpus: chosen once, on this machine, and never sent. */
import type { StorageArea } from './storage-area.ts';

const key = 'ownCorpus';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^urn:uuid:[0-9a-f-]{36}$/.test(value);

/** Null before the reader has recorded anything. */
export async function readOwnCorpus(area: Pick<StorageArea, 'get'>): Promise<string | null> {
  const { [key]: id } = await area.get(key);
  return isId(id) ? id : null;
}

export async function keepOwnCorpus(
  area: Pick<StorageArea, 'get' | 'set'>,
  id: string,
): Promise<void> {
  if ((await readOwnCorpus(area)) !== id) await area.set({ [key]: id });
}
