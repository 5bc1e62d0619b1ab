/**
 * Custom elements that the page defines after it was read. Their shadow trees come without any
 * change that could be observed, so those that wait for a definition are looked at now and then.
 */

/** First pause between two looks, and the longest, ms: each pause is twice the one before. */
const firstPauseMs = 250;
const longestPauseMs = 8_000;

export interface LateElements {
  /** Looks after an element of the page if it is not defined yet. */
  add(element: Element): void;
}

/** @param onDefined called with an element that has been defined since it was added */
export function followLateElements(
  onDefined: (element: Element) => void,
  signal: AbortSignal,
): LateElements {
  const waiting = new Set<Element>();
  let pause = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    pause = Math.min(pause * 2, longestPauseMs);
    for (const element of waiting) {
      const isDefined = element.matches(':defined');
      if (!isDefined && element.isConnected) continue;
      waiting.delete(element);
      if (isDefined) onDefined(element);
    }
    lookLater();
  };
  const lookLater = () => {
    if (waiting.size > 0 && !signal.aborted) timer ??= setTimeout(look, pause);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    add(element) {
      if (!element.localName.includes('-') || element.matches(':defined')) return;
      if (!waiting.has(element)) pause = firstPauseMs;
      waiting.add(element);
      lookLater();
    },
  };
}
