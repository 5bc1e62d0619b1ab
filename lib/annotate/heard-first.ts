/**
 * Events of the pointer and the keys, heard before the page's own listeners: a page that keeps them to
 * itself does it at its window, where the listener that was added first is called first.
 */

const types = [
  ...(['pointermove', 'pointerover', 'pointerout', 'pointerdown', 'pointerup'] as const),
  'keydown' as const,
];
type Heard = (typeof types)[number];
type Listener<Type extends Heard> = (event: WindowEventMap[Type]) => void;

/** As long as what listens is there: a signal, or less where one would cost every frame. */
export type Life = Pick<AbortSignal, 'aborted'>;

export interface HeardFirst {
  /** When the document began, ms since 1970. */
  since: number;
  pass<Type extends Heard>(type: Type, listener: Listener<Type>, life: Life): void;
  /** Listens again where a page has taken all listeners off its window. */
  listen(): void;
  /** Stops for good. */
  stop(): void;
}

/** How it is left in the content script's world. */
export interface HeardGlobal {
  gainsayEvents?: HeardFirst;
}

/** Listens from now on. */
export function hearFirst(since: number): HeardFirst {
  /** By type, who is told and until when. */
  const listeners: Record<string, Map<(event: never) => void, Life> | undefined> = {};
  const onEvent = (event: Event) => {
    const own = listeners[event.type];
    for (const [listener, life] of own ?? []) {
      if (life.aborted) own?.delete(listener);
      else listener(event as never);
    }
  };
  const listen = () => {
    // Not passive, and so without an object each: none of these types is waited for by scrolling.
    for (const type of types) addEventListener(type, onEvent, true);
  };
  listen();
  return {
    since,
    pass(type, listener, life) {
      // A life is looked at with the next event: to listen to a signal would cost every frame.
      listeners[type] = (listeners[type] ?? new Map()).set(listener, life);
    },
    listen,
    stop() {
      for (const type of types) removeEventListener(type, onEvent, true);
    },
  };
}

export const heardFirst = () => (globalThis as HeardGlobal).gainsayEvents;

/**
 * Calls for every event of a type, until the signal aborts; before the page's listeners where a
 * script of ours listens since the document began, and in its turn in pages of our own.
 */
export function hear<Type extends Heard>(
  type: Type,
  listener: Listener<Type>,
  signal: AbortSignal,
): void {
  const early = heardFirst();
  if (early) early.pass(type, listener, signal);
  else addEventListener(type, listener, { capture: true, passive: type !== 'keydown', signal });
}
