import type { Term } from './terms.ts';
import { cosine, type WordTable } from './word-table.ts';

/** The terms of a text, ready to be met by others. */
export interface Terms {
  list: readonly Term[];
  stems: ReadonlySet<string>;
  /** Of the terms whose meaning is known. */
  vectors: readonly Float32Array[];
}

/**
 * Words less near than that are no match; from the second on they are as near as two words come;
 * and what such a word counts for, next to the word itself. Chosen on the development sets of
 * bench/eval.
 */
const leastCosine = 0.35;
const fullCosine = 0.75;
const softWeight = 0.85;

/** What a word counts for another that it is near: 0 for a stranger, at most what two words come near. */
export function softWeightOf(cosine: number): number {
  const share = (cosine - leastCosine) / (fullCosine - leastCosine);
  return softWeight * Math.min(1, Math.max(0, share));
}

export function gatherTerms(list: readonly Term[], table: WordTable): Terms {
  const stems = new Set(list.map(({ stem }) => stem));
  const vectors = [...stems].flatMap((stem) => table.wordVector(stem) ?? []);
  return { list, stems, vectors };
}

/** Texts as one, each term once. */
export function joinTerms(texts: readonly Terms[], table: WordTable): Terms {
  const [first, ...others] = texts;
  if (first && others.length === 0) return first;
  const terms = new Map(texts.flatMap(({ list }) => list.map((term) => [term.stem, term])));
  return gatherTerms([...terms.values()], table);
}

/** 1 for a stem that a text has, less for one that is near one of its stems in meaning, else 0. */
export function matchOf(stem: string, { stems, vectors }: Terms, table: WordTable): number {
  if (stems.has(stem)) return 1;
  const own = table.wordVector(stem);
  if (!own) return 0;
  let nearest = leastCosine;
  for (const vector of vectors) nearest = Math.max(nearest, cosine(own, vector));
  return softWeightOf(nearest);
}

/** How telling it is that one of `all` candidates has a term which `having` of them have. */
export function rarityAmong(having: number, all: number): number {
  return Math.max(0, Math.log((all + 1) / (having + 0.5)));
}

/**
 * A function from a stem to what it counts for: its rarity among texts, by how well they match it,
 * and in news.
 */
export function weightsAmong(texts: readonly Terms[], table: WordTable): (stem: string) => number {
  const known = new Map<string, number>();
  return (stem) => {
    let weight = known.get(stem);
    if (weight === undefined) {
      const having = texts.reduce((sum, each) => sum + matchOf(stem, each, table), 0);
      weight = rarityAmong(having, texts.length) * (1 - table.commonness(stem));
      known.set(stem, weight);
    }
    return weight;
  };
}
