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

/** Escape is taken from the page while a card is open; the rest goes its way. */
const listening = (type: Heard) => ({ capture: true, passive: type !== 'keydown' });

export interface HeardFirst {
  pass<Type extends Heard>(type: Type, listener: Listener<Type>, signal: AbortSignal): void;
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
export function hearFirst(): HeardFirst {
  /** By type, who is told and until when. */
  const listeners: Record<string, Map<(event: never) => void, AbortSignal> | undefined> = {};
  const onEvent = (event: Event) => {
    const own = listeners[event.type];
    for (const [listener, signal] of own ?? []) {
      if (signal.aborted) own?.delete(listener);
      else listener(event as never);
    }
  };
  const listen = () => {
    for (const type of types) addEventListener(type, onEvent, listening(type));
  };
  listen();
  return {
    pass(type, listener, signal) {
      // A signal is looked at with the next event: to listen to it would cost every frame.
      listeners[type] = (listeners[type] ?? new Map()).set(listener, signal);
    },
    listen,
    stop() {
      for (const type of types) removeEventListener(type, onEvent, listening(type));
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
  else addEventListener(type, listener, { ...listening(type), signal });
}
