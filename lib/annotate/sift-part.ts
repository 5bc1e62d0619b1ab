/**
 * Reads a long part of a page by what may be marked in it: its text goes to the background as it is, and
 * only what stands around the places that come back is walked (docs/decisions/0027-sifting-long-pages.md).
 */
import type { Part } from '../page/changes.ts';
import { partsAround } from '../page/parts-around.ts';
import { findShadowTrees } from '../page/shadow-trees.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { cutToSlices, type SliceSizes, type TextSlice } from '../page/text-slices.ts';
import type { LoadLayout } from './late-marks.ts';

export interface SiftSizes extends SliceSizes {
  /** Where more of the pieces have something to look at, a walk over all of them costs less. */
  mostShare: number;
}

/** By the first slice it is decided whether sifting pays; larger messages cost the page's thread less. */
const sizesOfLong: SiftSizes = {
  ...{ elementsAPiece: 256, firstLength: 32 * 1024, sliceLength: 256 * 1024 },
  mostShare: 0.7,
};
/** Most pages are one slice, and have few pieces to tell by whether sifting pays. */
const sizesOfOthers: SiftSizes = { ...sizesOfLong, elementsAPiece: 32 };
/** A part with more elements is long. */
const longElements = 3_000;

const isLong = (root: Element) => !!root.getElementsByTagName('*').item(longElements);
/**
 * Slices that wait for their answer: their text is kept until it comes. With more of it script's heap
 * nears its limit, and the browser marks the whole page to collect it (docs/performance.md).
 */
const mostWaiting = 2;

export type SiftText = (text: string) => Promise<{ places: number[] | null }>;

interface SiftOptions {
  siftText: SiftText;
  shadowRootOf: ShadowRootOf;
  /** What finds the nodes of places, which most pages have none of. */
  loadLayout: () => Promise<Pick<Awaited<ReturnType<LoadLayout>>, 'countHit' | 'nodesOfPlaces'>>;
  signal: AbortSignal;
  /** Waits; it is no work of the page's thread. */
  pause: (turn: Promise<unknown>) => Promise<void>;
  isTurnOver: () => boolean;
  /** Gives the page its turn when it is due. */
  giveTurn: () => Promise<void>;
  sizes?: SiftSizes;
}

/**
 * Gives the parts around what was sifted out, and null after those of each slice.
 * @returns false where sifting does not pay, or the page does not stand still
 */
async function* siftSlices(
  { except = null }: Part,
  root: Element,
  { sizes = isLong(root) ? sizesOfLong : sizesOfOthers, ...options }: SiftOptions,
): AsyncGenerator<Part | null, boolean, undefined> {
  const { siftText, shadowRootOf, loadLayout, signal, pause, isTurnOver, giveTurn } = options;
  const given = new Set<Node>();
  const waiting: { slice: TextSlice; asked: ReturnType<SiftText> }[] = [];
  /** Pieces with a place, and all, of the slices that were answered. */
  let hit = 0;
  let all = 0;
  async function* readFirst(): AsyncGenerator<Part | null, boolean, undefined> {
    const first = waiting.shift();
    if (!first) return true;
    const { slice, asked } = first;
    await pause(asked);
    const { places } = await asked;
    if (!places) return false;
    all += slice.pieces.length;
    if (places.length > 0) {
      const loading = loadLayout();
      await pause(loading);
      const { countHit, nodesOfPlaces } = await loading;
      hit += countHit(slice, places);
      if (hit > sizes.mostShare * all) return false;
      const nodes = nodesOfPlaces(slice, places, root);
      if (!nodes) return false;
      yield* partsAround(
        [...nodes].filter((node) => !except?.contains(node)),
        given,
      );
      yield null;
    }
    await giveTurn();
    return true;
  }
  for (const slice of cutToSlices(root, sizes)) {
    const asked = siftText(slice.text);
    // Its failure is told when it is waited for.
    asked.catch(() => undefined);
    waiting.push({ slice, asked });
    if (all === 0 || waiting.length === mostWaiting) {
      if (!(yield* readFirst())) return false;
    } else await giveTurn();
    if (signal.aborted) return true;
  }
  while (waiting.length > 0) {
    if (!(yield* readFirst())) return false;
    if (signal.aborted) return true;
  }
  for (const tree of findShadowTrees(root, shadowRootOf, {
    ...{ except, isTurnOver },
    isOfTextAsked: !isLong(root),
  })) {
    if (tree) yield { root: tree, except };
    else await giveTurn();
    if (signal.aborted) return true;
  }
  return true;
}

/**
 * Sifts a part.
 * @param root what is in the part, the head of a document left out
 * @yields what is to be read instead of it, each when the one before was read, and null where what was
 *   read is to be asked about; the part itself where sifting does not pay
 */
export async function* siftPart(
  part: Part,
  root: Element,
  options: SiftOptions,
): AsyncGenerator<Part | null, void, undefined> {
  let isSifted = false;
  try {
    isSifted = yield* siftSlices(part, root, options);
  } catch {
    // The background was stopped, or the page has thrown away what was at hand.
  }
  if (!isSifted) yield part;
}
