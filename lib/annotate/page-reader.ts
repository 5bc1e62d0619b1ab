/** Reads the page's text in slices and asks the background which of it mentions an entity. */

import { cutBlock } from '../page/block-builder.ts';
import type { Part } from '../page/changes.ts';
import { isAllInDoubt, isInDoubt } from '../page/doubts.ts';
import { afterNextFrame } from '../page/paint-schedule.ts';

import { type ShadowRootOf, type TextBlock, walkTextBlocks } from '../page/text-blocks.ts';
import type { LoadLayout } from './late-marks.ts';
import type { PageMatches } from './page-matches.ts';
import { type SiftText, siftPart } from './sift-part.ts';

/** UTF-16 code units sent in one message: fewer, larger messages cost the page's thread less. */
const sliceLength = 256 * 1024;
/** The first one is what the reader sees first. */
const firstSliceLength = 16 * 1024;
/** A part with more elements is sifted first. */
const fewElements = 200;
/** Longest that the page's thread is kept before it gets its turn, ms. */
const turnMs = 8;

export interface PageReader {
  /**
   * Reads parts of the page and asks for their mentions, slice by slice.
   * Returns how long that kept the page's thread, ms, when the questions were answered or failed.
   * @param onPart called with the number of each part, when all was answered
   */
  read(parts: Iterable<Part>, onPart?: (root: Node, part: number) => void): Promise<number>;
}

interface ReaderOptions {
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  loadLayout: LoadLayout;
  matches: PageMatches;
  siftText: SiftText;
}

/** Prioritized Task Scheduling; not in TypeScript yet, nor in every content script's world. */
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

function giveTurn(): Promise<void> {
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** The element whose text is sifted before a part is read; null for a part that is small. */
function rootToSift({ root, ownTextOnly }: Part): Element | null {
  const element = root instanceof Document ? root.documentElement : root;
  if (ownTextOnly || !(element instanceof Element)) return null;
  return element.getElementsByTagName('*').item(fewElements) ? element : null;
}

export function createPageReader(options: ReaderOptions): PageReader {
  const { signal, shadowRootOf, loadLayout, matches, siftText } = options;

  let lastPart = 0;

  return {
    async read(parts, onPart) {
      const sent: Promise<boolean>[] = [];
      const numbers = new Map<Node, number>();
      let blocks: TextBlock[] = [];
      let length = 0;
      let workMs = 0;
      let turnStarts = performance.now();
      const isFull = () => length >= (sent.length === 0 ? firstSliceLength : sliceLength);
      const isOver = () => performance.now() - turnStarts > turnMs;
      const pause = async (turn: Promise<unknown>) => {
        workMs += performance.now() - turnStarts;
        await turn;
        turnStarts = performance.now();
      };
      const send = (pieces: TextBlock[]) => {
        blocks = [];
        length = 0;
        if (pieces.length === 0 || signal.aborted) return;
        sent.push(matches.ask(pieces.flatMap((piece) => cutBlock(piece, sliceLength))));
      };
      /** Sends blocks as they are laid out. */
      const sendParted = async () => {
        // Asked for just after a frame, the layout costs the page nothing.
        if (!blocks.some(isInDoubt)) {
          send(blocks);
          return;
        }
        const loading = loadLayout();
        await pause(Promise.all([loading, afterNextFrame()]));
        const { partBlock } = await loading;
        const pieces: TextBlock[] = [];
        for (const block of blocks) {
          pieces.push(...partBlock(block, isAllInDoubt(block)));
          if (isOver()) await pause(giveTurn());
        }
        send(pieces);
      };
      // A walk is paused only where it says so.
      const isTurnOver = () => isOver() || isFull();
      const expand = async function* (): AsyncGenerator<Part | null, void, undefined> {
        for (const part of parts) {
          const root = rootToSift(part);
          if (!root) {
            yield part;
            continue;
          }
          matches.passOver(root);
          yield* siftPart(part, root, {
            ...{ siftText, shadowRootOf, loadLayout, signal, pause },
            isTurnOver: isOver,
            giveTurn: async () => {
              if (isOver()) await pause(giveTurn());
            },
          });
        }
      };
      for await (const next of expand()) {
        if (signal.aborted) return workMs;
        if (!next) {
          if (blocks.length > 0) await sendParted();
          continue;
        }
        const { root, ...walk } = next;
        const part = ++lastPart;
        numbers.set(root, part);
        for (const block of walkTextBlocks(root, shadowRootOf, { ...walk, isTurnOver })) {
          if (block) {
            block.part = part;
            blocks.push(block);
            length += block.text.length;
            if (isFull() && !blocks.some(isInDoubt)) send(blocks);
          } else {
            await (isFull() ? sendParted() : pause(giveTurn()));
            if (signal.aborted) return workMs;
          }
        }
      }
      await sendParted();
      workMs += performance.now() - turnStarts;
      const answers = await Promise.all(sent);
      if (answers.every(Boolean)) for (const [root, part] of numbers) onPart?.(root, part);
      return workMs;
    },
  };
}
