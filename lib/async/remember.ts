/** What is made once and then kept, unless it failed: a failure is never the answer for ever. */
export interface Remembered<Value> {
  /** What is kept; made where nothing is. Whoever asks meanwhile gets what is being made. */
  (): Promise<Value>;
  /**
   * What is asked for next is made anew; who waits already gets what was begun.
   * @returns what was kept, for who has to put it away
   */
  forget(): Promise<Value> | null;
}

/**
 * A question that is answered once: two who ask at the same time ask once, and what fails is
 * forgotten, so that the next one tries again.
 * @param isKept whether an answer holds for later too
 */
export function remember<Value>(
  make: () => Promise<Value>,
  isKept: (value: Value) => boolean = () => true,
): Remembered<Value> {
  let known: Promise<Value> | null = null;
  const ask = (): Promise<Value> => {
    if (known) return known;
    const made = make();
    known = made;
    // Another may be kept by now.
    const forgetThis = () => {
      if (known === made) known = null;
    };
    made.then((value) => isKept(value) || forgetThis(), forgetThis);
    return made;
  };
  return Object.assign(ask, {
    forget() {
      const before = known;
      known = null;
      return before;
    },
  });
}

/** A question that is answered anew each time, but once for all who ask at the same time. */
export function share<Value>(make: () => Promise<Value>): () => Promise<Value> {
  return remember(make, () => false);
}

/** The same for each of many keys, which are few enough to keep them all. */
export function rememberEach<Key, Value>(
  make: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const made = make(key);
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };
}
