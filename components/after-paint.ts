/** Longest wait in ms: in a frame that is not drawn, animation frames never come. */
const longestWaitMs = 50;

/**
 * Resolves when what was just rendered is on the screen: the second animation frame begins after
 * the first one was painted.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWaitMs);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
