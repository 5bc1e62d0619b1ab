/** How long work goes on before everything else that waits has its turn, ms. */
const sliceMs = 6;

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

/** Longest time that one question holds work back, and that work is held, ms: an answer may wait for it. */
const heldMs = 250;

/** Questions that hold work back, and what goes on when there is none any more. */
let questions = 0;
let held: (() => void)[] = [];
/** When work last went on: it then has a slice, so that no crowd of questions stops it. */
let resumed = Number.NEGATIVE_INFINITY;

/**
 * Answers somebody who waits, while work in `PatientSlices` stands still. An answer needs many turns, such as
 * one for everything that it reads, and would wait for a slice before each.
 */
export async function answerFirst<Result>(answer: () => Promise<Result>): Promise<Result> {
  questions++;
  let isHolding = true;
  const release = () => {
    if (!isHolding) return;
    isHolding = false;
    questions--;
    if (questions > 0) return;
    for (const goOn of held) goOn();
    held = [];
  };
  const timer = setTimeout(release, heldMs);
  try {
    return await answer();
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** Resolves when no question is open, or work was held for long enough. */
async function questionsAnswered(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    held.push(resolve);
    timer = setTimeout(resolve, heldMs);
  });
  clearTimeout(timer);
  resumed = performance.now();
}

/** Cuts long work into slices: `pause` at every step, and it waits when a slice is over. */
export class Slices {
  #begun = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#begun < sliceMs) return;
    await giveWay();
    this.#begun = performance.now();
  }

  /** Does work in steps. @returns what its last one does */
  async run<Result>(steps: Generator<void, Result>): Promise<Result> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.pause();
    }
  }
}

/** Slices of work that nobody looks on at, such as an import: while a question is open, it waits. */
export class PatientSlices extends Slices {
  override async pause(): Promise<void> {
    const isHeld = questions > 0 && performance.now() - resumed >= sliceMs;
    if (isHeld) await questionsAnswered();
    else await super.pause();
  }
}
