/** Where places that were sifted out of a page's text stand in the page. */
import { findNodes } from '../page/slice-nodes.ts';
import type { TextSlice } from '../page/text-slices.ts';

/** The bits of a place's third number, as lib/matching/sieve.ts has them. */
const seamAtStart = 1;
const seamAtEnd = 2;

/** How many of a slice's pieces have a place. */
export function countHit({ starts }: TextSlice, places: readonly number[]): number {
  const hit = new Set<number>();
  for (let at = 0; at < places.length; at += 3) {
    const place = places[at] ?? 0;
    hit.add(starts.findLastIndex((start) => start <= place));
  }
  return hit.size;
}

/** The text nodes in which places begin and end; null when they cannot be told. */
export function nodesOfPlaces(slice: TextSlice, places: number[], root: Element): Set<Text> | null {
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
