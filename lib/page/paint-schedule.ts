/**
 * When highlights may change. Each change repaints the page (67–168 ms on a page of 182,000
 * elements, docs/performance.md), so there are at most three while it loads and then one a second.
 */
const freePausesMs = [0, 250, 500];
const pauseMs = 1_000;

/** A look that takes long is not repeated soon: it may take this share of the time. */
const mostShare = 0.05;

/** Frames that are out of view draw nothing for a long time; their marks are counted all the same, ms. */
const longestFrameMs = 250;

/** Runs `paint` soon after each request, and many requests as one. */
export interface PaintSchedule {
  request(): void;
}

/**
 * Calls back once styles and layout are those of a frame that was just drawn, so that asking for
 * them costs the page nothing.
 */
function afterFrame(callback: () => void): void {
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    callback();
  }, longestFrameMs);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    setTimeout(callback);
  });
}

/** Resolves when styles and layout are those of a frame that was just drawn. */
export function afterNextFrame(): Promise<void> {
  return new Promise(afterFrame);
}

/** @param paint changes the highlights; not called after the signal aborts */
export function createPaintSchedule(paint: () => void, signal: AbortSignal): PaintSchedule {
  let changes = 0;
  let earliest = 0;
  let isWaiting = false;

  const run = () => {
    if (!isWaiting || signal.aborted) return;
    isWaiting = false;
    const start = performance.now();
    paint();
    const end = performance.now();
    changes++;
    earliest = end + Math.max(freePausesMs[changes] ?? pauseMs, (end - start) / mostShare);
  };
  return {
    request() {
      if (isWaiting || signal.aborted) return;
      isWaiting = true;
      setTimeout(() => afterFrame(run), earliest - performance.now());
    },
  };
}
