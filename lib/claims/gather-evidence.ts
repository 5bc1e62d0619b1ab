import type { WordTable } from '../ranking/word-table.ts';
import { cutSentences } from '../sentences/cut-sentences.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { ClaimCandidate } from './claim-table.ts';
import type { Claim } from './list-claims.ts';
import { listWindows, type Window } from './list-windows.ts';
import { measureClaim } from './measure-claim.ts';
import { readText } from './read-words.ts';
import type { ClaimEvidence } from './score-claim.ts';
import { type WeighedText, type WeighedWord, weighText } from './weigh-text.ts';

/** A claim and a sentence, or two, with what they have in common. */
export interface ClaimPair {
  claim: Claim;
  window: Window;
  /** Its words. */
  words: string;
  evidence: ClaimEvidence;
}

/** Words that a sentence and a claim must have, and have in common, to be held against each other. */
const leastWords = 3;
/** What the words in common must count for, 1 for a word that no claim and no newspaper has. */
const leastShared = 1;
/** Rarities are compared on the scale of a corpus of 10,000 claims. */
const scale = Math.log(10_001);
const leadUnit = 10;

/** Holds the claims that a text may repeat against its sentences. */
export class EvidenceGatherer {
  readonly #windows = new Map<string, WeighedText>();
  readonly #language: string;
  #sentences: ReturnType<typeof cutSentences> | null = null;

  /** @param language of the text, BCP 47 */
  constructor(
    readonly text: string,
    language: string,
    readonly claims: ClaimIndex,
    readonly table: WordTable,
  ) {
    this.#language = language;
  }

  #weigh(text: string, language: string): WeighedText {
    return weighText(readText(text, language), this.table, (key) => this.claims.shareOf(key));
  }

  #read(start: number, end: number, isWhole: boolean): WeighedText {
    const place = `${start}-${end}-${isWhole}`;
    let known = this.#windows.get(place);
    if (!known) {
      const words = this.text.slice(start, end);
      const read = readText(words, this.#language, isWhole);
      known = weighText(read, this.table, (key) => this.claims.shareOf(key));
      this.#windows.set(place, known);
    }
    return known;
  }

  /** A pair for each sentence, and for each two, that the candidate's words stand in. */
  gather({ start, end, coverage, lead }: ClaimCandidate, claim: Claim): ClaimPair[] {
    this.#sentences ??= cutSentences(this.text, this.#language);
    const own = this.#weigh(claim.text, claim.language);
    const share = (lead * scale) / this.claims.rarest / leadUnit;
    return listWindows(this.text, this.#sentences, [start, end]).flatMap((window) => {
      const sentence = this.#read(window.start, window.end, false);
      if (sentence.words.length < leastWords) return [];
      const context = this.#read(...window.around, true);
      const both = own.words.filter(({ word }) => context.stems.has(word.stem));
      const counts = both.reduce((sum, { weight }) => sum + weight, 0);
      if (both.length < leastWords || counts < leastShared) return [];
      // Names and numbers alone say nothing of anybody.
      const isTelling = ({ word }: WeighedWord) =>
        sentence.stems.has(word.stem) && !word.isNumber && !word.isName;
      if (!both.some(isTelling)) return [];
      const measures = measureClaim(own, sentence, context);
      const evidence = { ...measures, found: coverage, lead: Math.max(-1, share) };
      return { claim, window, words: this.text.slice(window.start, window.end), evidence };
    });
  }
}
