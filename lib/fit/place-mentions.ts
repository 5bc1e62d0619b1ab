import { lowerBound } from '../algorithms/lower-bound.ts';
import type { FitMention } from './types.ts';

interface Span {
  start: number;
  end: number;
}

/** The mentions of a block by its sentences; the lists run beside those. */
export interface PlacedMentions {
  /** Places in the list of mentions of those that begin in the sentence. */
  beginning: number[][];
  /** Those of which a part stands in it. */
  within: FitMention[][];
}

/** @param sentences one after the other */
export function placeMentions(
  sentences: readonly Span[],
  mentions: readonly FitMention[],
): PlacedMentions {
  const beginning: number[][] = sentences.map(() => []);
  const within: FitMention[][] = sentences.map(() => []);
  for (const [number, mention] of mentions.entries()) {
    const first = lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) <= mention.start);
    for (let at = first; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < mention.end; at++) {
      within[at]?.push(mention);
    }
    if ((sentences[first]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) {
      beginning[first]?.push(number);
    }
  }
  return { beginning, within };
}
