import { listOwn } from '../../../lib/desk/own-record.ts';
import { type Held, noteHeld, readHeld, tellLoss } from '../../../lib/settings/own-safety.ts';
import type { StorageArea } from '../../../lib/settings/storage-area.ts';
import type { Loaded } from './load-own.ts';

/**
 * Notes beside the database how much there is of the reader's record, and what was lost since it was
 * last noted.
 */
export async function accountFor(
  area: Pick<StorageArea, 'get' | 'set'>,
  { own, saves, missing }: Loaded,
  now = Date.now(),
): Promise<void> {
  const statements = listOwn(own, 'statement').length;
  const held = await readHeld(area);
  const lost = tellLoss(held, { saves, statements, missing }, now);
  const next: Held = { saves, statements, lost };
  if (JSON.stringify(next) !== JSON.stringify(held)) await noteHeld(area, next);
}
