/** What is known of the file that the reader's own record is kept in, beside its handle. */
import type { StorageArea } from './storage-area.ts';

export interface KeptFile {
  name: string;
  /** How often the record was saved when the file was last written. */
  saves: number;
  problem: 'permission' | 'failed' | null;
}

const key = 'ownFile';
const problems: readonly unknown[] = ['permission', 'failed', null];

/** Null where no file is kept. */
export async function readKeptFile(area: Pick<StorageArea, 'get'>): Promise<KeptFile | null> {
  const { [key]: kept } = await area.get(key);
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, saves, problem } = kept as Partial<KeptFile>;
  if (typeof name !== 'string' || typeof saves !== 'number' || !problems.includes(problem)) {
    return null;
  }
  return { name, saves, problem: problem ?? null };
}

export function noteKeptFile(
  area: Pick<StorageArea, 'set' | 'remove'>,
  kept: KeptFile | null,
): Promise<void> {
  return kept ? area.set({ [key]: kept }) : area.remove(key);
}
