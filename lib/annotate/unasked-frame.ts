/** A frame with nothing in it yet, or too small to read in: it costs the background no question. */
import { heardFirst, type Life } from './heard-first.ts';
import { isTopFrame, isWorthReading } from './this-frame.ts';

/** Nothing of the page's text is looked at. */
const isEmpty = () => !document.body || document.body.matches(':empty');
// An empty frame is not asked for its size, for which it may have to be laid out.
const isWorthAsking = () => isTopFrame || (!isEmpty() && isWorthReading());

/**
 * Calls once when the frame is worth a question: it has grown, something has come into it, or the reader presses
 * something in it, since words of a frame that is too small to read may be selected and recorded.
 */
export function whenWorthAsking(life: Life, then: () => void): void {
  if (isWorthAsking()) {
    then();
    return;
  }
  const wait = { aborted: false };
  const go = () => {
    wait.aborted = true;
    observer.disconnect();
    removeEventListener('resize', check);
    if (!life.aborted) then();
  };
  const check = () => {
    if (isWorthAsking()) go();
    else follow();
  };
  const observer = new MutationObserver(check);
  const follow = () => {
    // Again, since a page that opens its document anew takes all listeners off its window.
    addEventListener('resize', check);
    heardFirst()?.listen();
    observer.observe(document, { childList: true, subtree: isEmpty() });
  };
  heardFirst()?.pass('pointerdown', go, wait);
  follow();
}
