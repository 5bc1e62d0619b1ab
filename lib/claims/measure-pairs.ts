import type { WeighedText } from './weigh-text.ts';

/** Words of a claim after another that count as near it, and how far they may stand apart in a sentence. */
const nearInClaim = 3;
const nearInSentence = 4;

/** How much of a claim's order a sentence has. */
export function measurePairs(
  claim: WeighedText,
  sentence: WeighedText,
): { pairs: number; longestRun: number } {
  const { words } = claim.read;
  const weightOf = (stem: string) => claim.stems.get(stem)?.weight ?? 0;
  const areNear = (one: string, other: string) => {
    const others = sentence.places.get(other) ?? [];
    return (sentence.places.get(one) ?? []).some((place) =>
      others.some((each) => Math.abs(place - each) <= nearInSentence),
    );
  };
  let all = 0;
  let near = 0;
  let run = 0;
  let longest = 0;
  for (const [at, { stem }] of words.entries()) {
    run = sentence.stems.has(stem) ? run + weightOf(stem) : 0;
    longest = Math.max(longest, run);
    for (const { stem: other } of words.slice(at + 1, at + 1 + nearInClaim)) {
      if (stem === other) continue;
      const weight = weightOf(stem) * weightOf(other);
      all += weight;
      if (areNear(stem, other)) near += weight;
    }
  }
  return { pairs: all > 0 ? near / all : 0, longestRun: Math.log1p(longest) };
}
