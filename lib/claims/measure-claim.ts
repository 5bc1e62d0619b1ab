import { softWeightOf } from '../ranking/soft-terms.ts';
import { cosine } from '../ranking/word-table.ts';
import { measurePairs } from './measure-pairs.ts';
import type { WeighedText, WeighedWord } from './weigh-text.ts';

/** What a sentence and a claim have in common, by kind of evidence. */
export interface ClaimMeasures {
  /** Of the claim's words, by what they count for, how much the sentence has, 0 to 1. */
  claim: number;
  /** Of the sentence's words, how much the claim has, 0 to 1. */
  sentence: number;
  /** Of the claim's words how much stands in the sentence or in two on either side, 0 to 1. */
  context: number;
  /** As `claim`, where what is rare counts the more, 0 to 1. */
  sharp: number;
  /** What the words that both have count for, and what those that the sentence lacks do; damped. */
  shared: number;
  missing: number;
  /** What the one word counts for that the sentence lacks most. */
  rarestMissing: number;
  /** As `claim`, of names alone, and of all words that are no names and no numbers; 0 to 1. */
  names: number;
  rest: number;
  /** What these count for that the sentence has; damped. */
  namesShared: number;
  restShared: number;
  /** Of the claim's numbers, how many the sentence lacks, 0 to 1; and 1 where it gives others. */
  numbersMissing: number;
  numbersClash: number;
  /** Of the pairs of words near each other in the claim how many are near in the sentence, 0 to 1. */
  pairs: number;
  /** What the longest run of the claim's words counts for that the sentence has; damped. */
  longestRun: number;
  /** How near the two are in meaning, 0 to 1. */
  meaning: number;
  /** How many words either has; damped. */
  length: number;
  sentenceLength: number;
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** 1 for a word that a text has, less for one that is near one of its words in meaning, else 0. */
function matchOf({ word, vector }: WeighedWord, text: WeighedText): number {
  if (text.stems.has(word.stem)) return 1;
  if (!vector) return 0;
  let nearest = 0;
  for (const other of text.words) {
    if (other.vector) nearest = Math.max(nearest, cosine(vector, other.vector));
  }
  return softWeightOf(nearest);
}

/** Words of a kind: what they count for, and what those do that are met. */
class Tally {
  all = 0;
  met = 0;

  add(weight: number, match: number): void {
    this.all += weight;
    this.met += weight * match;
  }

  get share(): number {
    return share(this.met, this.all);
  }
}

function tallyMatches(words: readonly WeighedWord[], text: WeighedText): Tally {
  const tally = new Tally();
  for (const word of words) tally.add(word.weight, matchOf(word, text));
  return tally;
}

/** What of the claim stands in the sentence. */
function measureWords(claim: WeighedText, sentence: WeighedText, context: WeighedText) {
  const [all, near, sharp] = [new Tally(), new Tally(), new Tally()];
  const [names, rest, numbers] = [new Tally(), new Tally(), new Tally()];
  let shared = 0;
  let rarestMissing = 0;
  for (const own of claim.words) {
    const { word, weight } = own;
    const match = matchOf(own, sentence);
    all.add(weight, match);
    near.add(weight, match === 1 ? 1 : Math.max(match, matchOf(own, context)));
    sharp.add(weight * weight, match);
    if (match === 1) shared += weight;
    if (match < 0.5) rarestMissing = Math.max(rarestMissing, weight);
    const isName = word.isName || sentence.stems.get(word.stem)?.word.isName;
    if (word.isNumber) numbers.add(1, match);
    else if (isName) names.add(weight, match);
    else rest.add(weight, match);
  }
  return { all, near, sharp, names, rest, numbers, shared, rarestMissing };
}

/**
 * Holds a claim against a sentence.
 * @param context the sentence with two on either side
 */
export function measureClaim(
  claim: WeighedText,
  sentence: WeighedText,
  context: WeighedText,
): ClaimMeasures {
  const { all, near, sharp, names, rest, numbers, ...words } = measureWords(
    claim,
    sentence,
    context,
  );
  const isOther = ({ word }: WeighedWord) => word.isNumber && !claim.stems.has(word.stem);
  const { vector } = sentence;
  return {
    claim: all.share,
    sentence: tallyMatches(sentence.words, claim).share,
    context: near.share,
    sharp: sharp.share,
    shared: Math.log1p(words.shared),
    missing: Math.log1p(all.all - all.met),
    rarestMissing: words.rarestMissing,
    names: names.share,
    rest: rest.share,
    namesShared: Math.log1p(names.met),
    restShared: Math.log1p(rest.met),
    numbersMissing: share(numbers.all - numbers.met, numbers.all),
    numbersClash: Number(numbers.met < numbers.all && sentence.words.some(isOther)),
    ...measurePairs(claim, sentence),
    meaning: claim.vector && vector ? Math.max(0, cosine(claim.vector, vector)) : 0,
    length: Math.log1p(claim.words.length),
    sentenceLength: Math.log1p(sentence.words.length),
  };
}
