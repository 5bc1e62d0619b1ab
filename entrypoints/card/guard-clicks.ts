/** Keeps the card's clicks from counting while they may be meant for something else. */
import { createClickGuard } from './click-guard.ts';

/** Chromium's IntersectionObserver v2: https://w3c.github.io/IntersectionObserver/v2/ */
interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/** ms; the least that the browser allows. */
const visibilityDelay = 100;

/** @returns to be called when the card is shown on a page */
export function guardClicks(): () => void {
  const guard = createClickGuard();
  let isPressed = true;

  const init: VisibilityInit = { trackVisibility: true, delay: visibilityDelay, threshold: [0, 1] };
  new IntersectionObserver((entries) => {
    const last = entries.at(-1) as
      | (IntersectionObserverEntry & { isVisible?: boolean })
      | undefined;
    const isVisible = last?.isVisible ?? null;
    guard.seen(isVisible);
    // Only what this observer was told counts: another is told at another time.
    performance.mark('card-seen', { detail: isVisible });
  }, init).observe(document.documentElement);

  // Both ends of a click count: it may have begun before the card was there.
  window.addEventListener(
    'pointerdown',
    ({ timeStamp }) => {
      isPressed = guard.allows({ timeStamp, isByKey: false });
    },
    true,
  );
  for (const type of ['click', 'auxclick'] as const) {
    const listen = (event: MouseEvent) => {
      const { timeStamp, detail } = event;
      const isByKey = detail === 0;
      if (guard.allows({ timeStamp, isByKey }) && (isByKey || isPressed)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener(type, listen, true);
  }
  return () => {
    performance.mark('card-shown');
    guard.shown(performance.now());
  };
}
