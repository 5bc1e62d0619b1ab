/**
 * When highlights may change. Each change repaints the page (67–168 ms on a page of 182,000
 * elements, docs/performance.md), so there are at most three while it loads and then one a second.
 */
const freeChanges = 3;
const pauseMs = 1_000;

/** Runs `paint` soon after each request, and many requests as one. */
export interface PaintSchedule {
  request(): void;
}

/** @param paint changes the highlights; not called after the signal aborts */
export function createPaintSchedule(paint: () => void, signal: AbortSignal): PaintSchedule {
  let changes = 0;
  let lastChange = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const run = () => {
    timer = null;
    changes++;
    lastChange = performance.now();
    paint();
  };
  signal.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
  });
  return {
    request() {
      if (timer !== null || signal.aborted) return;
      const wait = lastChange + pauseMs - performance.now();
      if (changes < freeChanges || wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
  };
}
