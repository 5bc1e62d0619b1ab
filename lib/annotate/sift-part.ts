/**
 * Reads a long part of a page by what may be marked in it: its text goes to the background as it is, and
 * only what stands around the places that come back is walked (docs/decisions/0027-sifting-long-pages.md).
 */
import type { Part } from '../page/changes.ts';
import { partsAround } from '../page/parts-around.ts';
import { findShadowTrees } from '../page/shadow-trees.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { cutToSlices, findNodes, type SliceSizes, type TextSlice } from '../page/text-slices.ts';

/** The bits of a place's third number, as lib/matching/sieve.ts has them. */
const seamAtStart = 1;
const seamAtEnd = 2;

export interface SiftSizes extends SliceSizes {
  /** Where more of the pieces have something to look at, a walk over all of them costs less. */
  mostShare: number;
}

/** By the first slice it is decided whether sifting pays; larger messages cost the page's thread less. */
const sizesOfPages: SiftSizes = {
  ...{ elementsAPiece: 256, firstLength: 32 * 1024, sliceLength: 256 * 1024 },
  mostShare: 0.7,
};
/**
 * Slices that wait for their answer: their text is kept until it comes. With more of it script's heap
 * nears its limit, and the browser marks the whole page to collect it (docs/performance.md).
 */
const mostWaiting = 2;

export type SiftText = (text: string) => Promise<{ places: number[] | null }>;

interface SiftOptions {
  siftText: SiftText;
  shadowRootOf: ShadowRootOf;
  signal: AbortSignal;
  /** Waits; it is no work of the page's thread. */
  pause: (turn: Promise<unknown>) => Promise<void>;
  isTurnOver: () => boolean;
  /** Gives the page its turn when it is due. */
  giveTurn: () => Promise<void>;
  sizes?: SiftSizes;
}

/** The text nodes in which places begin and end; null when they cannot be told. */
function nodesOfPlaces(slice: TextSlice, places: number[], root: Element): Set<Text> | null {
  const offsets: number[] = [];
  for (let at = 0; at < places.length; at += 3) {
    offsets.push(places[at] ?? 0, (places[at + 1] ?? 0) - 1);
  }
  const found = findNodes(slice, offsets, root);
  if (!found) return null;
  const nodes = new Set<Text>();
  for (let at = 0; at < places.length; at += 3) {
    const [start = 0, end = 0, seams = 0] = places.slice(at, at + 3);
    const first = found.get(start);
    const last = found.get(end - 1);
    if (!first || !last) continue;
    if (seams & seamAtStart && first.start !== start) continue;
    // What follows may be an s that is no part of it.
    if (seams & seamAtEnd && last.start + last.node.length > end + 1) continue;
    nodes.add(first.node).add(last.node);
  }
  return nodes;
}

/** How many of a slice's pieces have a place. */
function countHit({ starts }: TextSlice, places: readonly number[]): number {
  const hit = new Set<number>();
  for (let at = 0; at < places.length; at += 3) {
    const place = places[at] ?? 0;
    hit.add(starts.findLastIndex((start) => start <= place));
  }
  return hit.size;
}

/**
 * Gives the parts around what was sifted out, and null after those of each slice.
 * @returns false where sifting does not pay, or the page does not stand still
 */
async function* siftSlices(
  { except = null }: Part,
  root: Element,
  { sizes = sizesOfPages, ...options }: SiftOptions,
): AsyncGenerator<Part | null, boolean, undefined> {
  const { siftText, shadowRootOf, signal, pause, isTurnOver, giveTurn } = options;
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
    hit += countHit(slice, places);
    all += slice.pieces.length;
    if (hit > sizes.mostShare * all) return false;
    const nodes = nodesOfPlaces(slice, places, root);
    if (!nodes) return false;
    yield* partsAround(
      [...nodes].filter((node) => !except?.contains(node)),
      given,
    );
    yield null;
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
  for (const tree of findShadowTrees(root, shadowRootOf, { except, isTurnOver })) {
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
