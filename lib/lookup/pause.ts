/** How long work goes on before everything else that waits has its turn, ms. */
const sliceMs = 12;
/** Items between two looks at the clock. */
const itemsBetweenLooks = 256;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
// In Node an open port would keep the process alive.
if ('unref' in channel.port1 && typeof channel.port1.unref === 'function') channel.port1.unref();

/** Lets everything else that waits have its turn. Timers are held back by the browser; this is not. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/** Cuts long work into slices: `pause` at every step, and it waits when a slice is over. */
export class Slices {
  #begun = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#begun < sliceMs) return;
    await giveWay();
    this.#begun = performance.now();
  }
}

/** Goes through items in slices. */
export async function forEachInSlices<Item>(
  items: Iterable<Item>,
  action: (item: Item) => void,
): Promise<void> {
  const slices = new Slices();
  let done = 0;
  for (const item of items) {
    action(item);
    done++;
    if (done % itemsBetweenLooks === 0) await slices.pause();
  }
}
