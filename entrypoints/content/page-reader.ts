/** Reads the page's text in slices and asks the background which of it mentions an entity. */

import type { Part } from '../../lib/page/changes.ts';
import { type ShadowRootOf, type TextBlock, walkTextBlocks } from '../../lib/page/text-blocks.ts';
import type { PageMatches } from './page-matches.ts';

/** UTF-16 code units sent in one message: fewer, larger messages cost the page's thread less. */
const sliceLength = 256 * 1024;
/** Longest that the page's thread is kept before it gets its turn, ms. */
const turnMs = 8;

export interface PageReader {
  /** Reads parts of the page and asks for their mentions, slice by slice. */
  read(parts: Iterable<Part>): Promise<void>;
}

interface ReaderOptions {
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  matches: PageMatches;
}

/** Prioritized Task Scheduling; not in TypeScript yet, nor in every content script's world. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

function giveTurn(): Promise<void> {
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

export function createPageReader(options: ReaderOptions): PageReader {
  const { signal, shadowRootOf, matches } = options;

  let lastPart = 0;

  return {
    async read(parts) {
      const sent: Promise<void>[] = [];
      let blocks: TextBlock[] = [];
      let length = 0;
      let turnEnds = performance.now() + turnMs;
      for (const { root, ...walk } of parts) {
        const part = ++lastPart;
        for (const block of walkTextBlocks(root, shadowRootOf, walk)) {
          if (block) {
            block.part = part;
            blocks.push(block);
            length += block.text.length;
          }
          if (length >= sliceLength) {
            sent.push(matches.ask(blocks));
            blocks = [];
            length = 0;
          }
          if (performance.now() > turnEnds) {
            await giveTurn();
            if (signal.aborted) return;
            turnEnds = performance.now() + turnMs;
          }
        }
      }
      if (blocks.length > 0) sent.push(matches.ask(blocks));
      await Promise.all(sent);
      await matches.settle();
    },
  };
}
