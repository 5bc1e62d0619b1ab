import { options } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Draws what a change asks for before it returns: the browser takes the page as it is then. As
 * `flushSync` of preact/compat, which would bring the rest of compat and its hooks along.
 */
function drawNow(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  if (before) options.debounceRendering = before;
  else delete options.debounceRendering;
}

/** Whether the page is being laid out for paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const begin = () => drawNow(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
