/** Runs an action at most once a frame, however often it is asked for. */

/** @returns asks for `action` in the next frame; asking again before it runs changes nothing */
export function onceAFrame(action: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      action();
    });
  };
}
