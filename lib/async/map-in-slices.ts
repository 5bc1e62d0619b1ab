import { Slices } from './pause.ts';

/** Items that are asked for together. */
const askedAtOnce = 512;

/** What an action gives for each of the items, some at a time; others have their turn between. */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const slices = new Slices();
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += askedAtOnce) {
    if (at > 0) await slices.pause();
    results.push(...(await Promise.all(items.slice(at, at + askedAtOnce).map(action))));
  }
  return results;
}
