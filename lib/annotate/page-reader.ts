/** Reads the page's text in slices and asks the background which of it mentions an entity. */

import { cutBlock } from '../page/block-builder.ts';
import type { Part } from '../page/changes.ts';
import { type ShadowRootOf, type TextBlock, walkTextBlocks } from '../page/text-blocks.ts';
import type { PageMatches } from './page-matches.ts';

/** UTF-16 code units sent in one message: fewer, larger messages cost the page's thread less. */
const sliceLength = 256 * 1024;
/** The first one is what the reader sees first. */
const firstSliceLength = 16 * 1024;
/** Longest that the page's thread is kept before it gets its turn, ms. */
const turnMs = 8;

export interface PageReader {
  /**
   * Reads parts of the page and asks for their mentions, slice by slice.
   * Returns how long that kept the page's thread, ms.
   */
  read(parts: Iterable<Part>): Promise<number>;
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
      let workMs = 0;
      let turnStarts = performance.now();
      const isTurnOver = () => performance.now() - turnStarts > turnMs;
      for (const { root, ...walk } of parts) {
        const part = ++lastPart;
        for (const block of walkTextBlocks(root, shadowRootOf, { ...walk, isTurnOver })) {
          if (block) {
            block.part = part;
            for (const piece of cutBlock(block, sliceLength)) {
              blocks.push(piece);
              length += piece.text.length;
              if (length < (sent.length === 0 ? firstSliceLength : sliceLength)) continue;
              sent.push(matches.ask(blocks));
              blocks = [];
              length = 0;
            }
          } else {
            workMs += performance.now() - turnStarts;
            await giveTurn();
            if (signal.aborted) return workMs;
            turnStarts = performance.now();
          }
        }
      }
      if (blocks.length > 0) sent.push(matches.ask(blocks));
      workMs += performance.now() - turnStarts;
      await Promise.all(sent);
      await matches.settle();
      return workMs;
    },
  };
}
