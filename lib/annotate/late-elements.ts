/**
 * Elements whose shadow tree may come after the page was read: custom ones that are not defined
 * yet, and empty ones that a script fills later. Such a tree comes without any change that could
 * be observed, so they are looked at now and then.
 */
import { mayHideRoot, shadowRootOf } from './shadow-roots.ts';

/**
 * First pause between two looks, and the longest, ms: each pause is twice the one before. Most pages have many
 * empty plain elements, of which hardly one ever gets a tree: they are looked at less often at first.
 */
const firstPauseMs = 250;
const firstPlainPauseMs = 1_000;
const longestPauseMs = 8_000;
/** More elements of one kind are not looked after: a look at each costs 3 µs in Chromium. */
export const mostElements = 200;

export interface LateElements {
  /** Looks after an element of the page that has no shadow tree, if it may get one. */
  add(element: Element): void;
}

/** Follows elements of one kind. */
function followKind(
  onAttached: (element: Element) => void,
  signal: AbortSignal,
  firstPauseMs: number,
): LateElements {
  const waiting = new Set<Element>();
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    pause = Math.min(pause * 2, longestPauseMs);
    for (const element of waiting) {
      const isAttached = shadowRootOf(element) !== null;
      if (!isAttached && element.isConnected && mayWait(element)) continue;
      waiting.delete(element);
      if (isAttached) onAttached(element);
    }
    lookLater();
  };
  const lookLater = () => {
    if (waiting.size > 0 && !document.hidden && !signal.aborted) timer ??= setTimeout(look, pause);
  };
  return {
    add(element) {
      if (waiting.size >= mostElements || waiting.has(element) || !mayWait(element)) return;
      // Most frames have none.
      if (pause === 0) {
        document.addEventListener('visibilitychange', lookLater, { signal });
        signal.addEventListener('abort', () => clearTimeout(timer));
      }
      pause = firstPauseMs;
      waiting.add(element);
      lookLater();
    },
  };
}

/** @param onAttached called with an element that has got a shadow tree since it was added */
export function followLateElements(
  onAttached: (element: Element) => void,
  signal: AbortSignal,
): LateElements {
  const own = followKind(onAttached, signal, firstPauseMs);
  const plain = followKind(onAttached, signal, firstPlainPauseMs);
  return { add: (element) => (element.localName.includes('-') ? own : plain).add(element) };
}

/** A custom element attaches its tree when it is defined, as good as always. */
function mayWait(element: Element): boolean {
  return mayHideRoot(element) && !(element.localName.includes('-') && element.matches(':defined'));
}
