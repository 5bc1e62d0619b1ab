/** Items that are worked through in well under 30 ms. */
const itemsInSlice = 5000;

/**
 * Goes through items in slices, and lets everything else that waits have its turn in between.
 */
export async function forEachInSlices<Item>(
  items: Iterable<Item>,
  action: (item: Item) => void,
): Promise<void> {
  let done = 0;
  for (const item of items) {
    action(item);
    done++;
    if (done % itemsInSlice === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
