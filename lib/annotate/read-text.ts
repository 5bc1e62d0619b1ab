/** Reads all of a frame's text at once, when the page has come to rest: for a page that is a document on record. */
import type { FrameText } from '../messages/page-changes.ts';
import { walkTextBlocks } from '../page/text-blocks.ts';
import { offersRest } from './cut-short.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** Longest that is waited for a page which keeps changing, ms. */
const longestWaitMs = 12_000;
/** From one look whether the page is marked to the next, ms. */
const markedAgainMs = 100;
/** Most text that is read, UTF-16 code units: a book; of a longer one nothing is told. */
const mostText = 2_000_000;
/** Longest that the page's thread is kept before it gets its turn, ms. */
const turnMs = 8;

const heard = (target: EventTarget, name: string, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    target.addEventListener(name, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });

/** Resolves when nothing was added, taken away or written for so long, or the wait was long enough. */
function whenQuiet(quietMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout>;
    const end = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
    });
    quiet = setTimeout(end, quietMs);
    const longest = setTimeout(end, longestWaitMs);
    signal.addEventListener('abort', end);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Whether a page tells search engines that it does not show all of itself to everybody (schema.org). */
function isPartial(): boolean {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts].some(({ textContent }) =>
    /"isAccessibleForFree"\s*:\s*"?false/i.test(textContent ?? ''),
  );
}

async function readBlocks(signal: AbortSignal): Promise<string[] | null> {
  const blocks: string[] = [];
  let length = 0;
  let turnStarts = performance.now();
  const isTurnOver = () => performance.now() - turnStarts > turnMs;
  for (const block of walkTextBlocks(document, shadowRootOf, { isTurnOver })) {
    if (block) {
      blocks.push(block.text);
      length += block.text.length;
      if (length > mostText) return null;
    } else {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      turnStarts = performance.now();
    }
  }
  return blocks;
}

/**
 * The frame's text, hidden text too.
 * @param quietMs how long nothing is to change before it is read, ms
 * @param isMarked whether what the page mentions is marked
 * @returns null for a frame that holds more than is read, or is over
 */
export async function readText(
  quietMs: number,
  isMarked: () => boolean,
  signal: AbortSignal,
): Promise<FrameText | null> {
  if (document.readyState !== 'complete') await heard(window, 'load', signal);
  // What nobody sees is not read.
  while (document.hidden && !signal.aborted) await heard(document, 'visibilitychange', signal);
  await whenQuiet(quietMs, signal);
  // Marks come first.
  const since = performance.now();
  while (!isMarked() && !signal.aborted && performance.now() - since < longestWaitMs) {
    await new Promise((resolve) => setTimeout(resolve, markedAgainMs));
  }
  const blocks = signal.aborted ? null : await readBlocks(signal);
  if (!blocks) return null;
  return {
    ...{ address: location.href, title: document.title, blocks },
    ...{ isPartial: isPartial(), isCut: offersRest(document) },
  };
}
