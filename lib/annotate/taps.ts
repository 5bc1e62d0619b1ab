/** A finger that taps: short, and in one place. What the page does with a tap is not taken from it. */
import { hear } from './heard-first.ts';

/** A finger that stays longer asks for the browser's own menu, ms; one that moves farther drags, CSS pixels. */
const longestTapMs = 500;
const longestTapMove = 10;

/** What a tap is for already: the page's own links and controls. */
const ownUse = 'a[href],button,input,label,select,summary,textarea,[role=button],[role=link]';

/** Calls for every tap that the page has no use for, until the signal aborts; CSS pixels. */
export function followTaps(tap: (x: number, y: number) => void, signal: AbortSignal): void {
  /** The finger's own event of being put down. */
  let touched: PointerEvent | null = null;
  hear(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      touched = event.pointerType === 'touch' && event.isPrimary ? event : null;
    },
    signal,
  );
  hear(
    'pointerup',
    (event) => {
      const from = touched;
      touched = null;
      if (!event.isTrusted || !from || event.timeStamp - from.timeStamp > longestTapMs) return;
      const { clientX: x, clientY: y } = event;
      if (Math.hypot(x - from.clientX, y - from.clientY) > longestTapMove) return;
      const isUsed = event
        .composedPath()
        .some((each) => each instanceof Element && each.matches(ownUse));
      if (!isUsed) tap(x, y);
    },
    signal,
  );
}
