/** Reads the page's text in slices and asks the background which of it mentions an entity. */

import type { MatchAnswer } from '../../lib/messages/messages.ts';
import type { Part } from '../../lib/page/changes.ts';
import { type ShadowRootOf, type TextBlock, walkTextBlocks } from '../../lib/page/text-blocks.ts';

/** UTF-16 code units sent in one message: fewer, larger messages cost the page's thread less. */
const sliceLength = 256 * 1024;
/** Longest that the page's thread is kept before it gets its turn, ms. */
const turnMs = 8;

export interface PageReader {
  /** Reads parts of the page; `onMatches` is called for each slice that mentions something. */
  read(parts: Iterable<Part>): Promise<void>;
}

interface ReaderOptions {
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  matchTexts: (texts: string[]) => Promise<MatchAnswer>;
  onMatches: (blocks: TextBlock[], answer: MatchAnswer) => void;
}

/** Prioritized Task Scheduling; not in TypeScript yet, nor in every content script's world. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

function giveTurn(): Promise<void> {
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

export function createPageReader(options: ReaderOptions): PageReader {
  const { signal, shadowRootOf, matchTexts, onMatches } = options;

  const send = async (blocks: TextBlock[]) => {
    const answer = await matchTexts(blocks.map((block) => block.text));
    if (!signal.aborted && answer.mentions.length > 0) onMatches(blocks, answer);
  };

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
            sent.push(send(blocks));
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
      if (blocks.length > 0) sent.push(send(blocks));
      await Promise.all(sent);
    },
  };
}
