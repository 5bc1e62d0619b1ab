/** UTF-16 code units that are compared at a time. */
const gramUnits = 5;
/** Share of them that must stand near each other for a place to be worth showing. */
const minShare = 0.3;
/** How far a place may be off by words left out or put in, in UTF-16 code units. */
const band = 24;
/** A gram that stands in the passage more often says little of where. */
const maxRepeats = 4;

interface Hit {
  at: number;
  inPassage: number;
}

function placesOfGrams(passage: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + gramUnits <= passage.length; at++) {
    const gram = passage.slice(at, at + gramUnits);
    const own = places.get(gram) ?? [];
    if (own.length < maxRepeats) own.push(at);
    places.set(gram, own);
  }
  return places;
}

/**
 * Finds the place of a text that is most like a passage which does not stand in it: where most of
 * the passage's runs of five characters stand in their order, give or take a word.
 * @returns the place's start and end (UTF-16 code units); null when nothing is like the passage
 */
export function findNearest(text: string, passage: string): [start: number, end: number] | null {
  const places = placesOfGrams(passage);
  const byBand = new Map<number, Hit[]>();
  for (let at = 0; at + gramUnits <= text.length; at++) {
    for (const inPassage of places.get(text.slice(at, at + gramUnits)) ?? []) {
      const key = Math.floor((at - inPassage) / band);
      const hits = byBand.get(key);
      if (hits) hits.push({ at, inPassage });
      else byBand.set(key, [{ at, inPassage }]);
    }
  }
  let best: Hit[] = [];
  let bestCount = 0;
  for (const [key, hits] of byBand) {
    const both = [...hits, ...(byBand.get(key + 1) ?? [])];
    // A gram that stands near twice counts once.
    const count = new Set(both.map((hit) => hit.inPassage)).size;
    if (count <= bestCount) continue;
    best = both;
    bestCount = count;
  }
  const grams = Math.max(1, passage.length - gramUnits + 1);
  if (bestCount < grams * minShare) return null;
  best.sort((one, other) => one.inPassage - other.inPassage || one.at - other.at);
  const first = best[0] ?? { at: 0, inPassage: 0 };
  const last = best.at(-1) ?? first;
  const start = Math.max(0, first.at - first.inPassage);
  const end = Math.min(text.length, last.at + passage.length - last.inPassage);
  return start < end ? [start, end] : null;
}
