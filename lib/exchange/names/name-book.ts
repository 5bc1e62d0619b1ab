import { isCommonWord } from '../../checking/common-words.ts';
import { isCountry } from '../../corpus/records/countries.ts';
import type { BookedName } from './booked-name.ts';
import { type Candidate, gatherCandidates, type ReadText } from './candidates.ts';
import { findRuns, isTitle, type Run } from './find-runs.ts';
import { isGivenName } from './given-names.ts';
import { joinSurnames } from './join-surnames.ts';
import { kindOfName } from './kind-of-name.ts';
import { LetterCounts } from './letter-counts.ts';
import { inflectsNames, nameKey } from './name-key.ts';
import { leastCommon } from './name-like.ts';
import { isNeverName, isPeople } from './never-names.ts';
import { splitWords } from './split-words.ts';

/** Claims in which a name must stand: one of several words, and one of one word. */
const leastClaims = 2;
const leastAlone = 3;
/** Most of what stands in small letters as well, against what has capitals. */
const mostSmall = 0.2;
/** Share of "in" and the like before a place's name, and of what stands behind an apostrophe in a shop's. */
const shareOfPlace = 0.25;
const shareOfSuffix = 0.8;
/** Share of "Senator" and the like before a person's name. */
const shareOfTitle = 0.2;
/** Share of capitals within sentences beyond which they tell no names: .17 in English claims, .34 in German. */
const mostCapitals = 0.26;
const mostForms = 6;

/** The names in the claims of a feed that are of one language (docs/exchange.md). */
export class NameBook {
  /** How the claims write their words. */
  readonly counts = new LetterCounts();
  readonly #names = new Map<string, BookedName>();
  readonly #surnames: ReadonlyMap<string, BookedName>;
  readonly #language: string;

  /**
   * @param claims their texts, in any order
   * @param language BCP 47
   */
  constructor(claims: Iterable<string>, language: string) {
    this.#language = language;
    const texts = [...new Set(claims)].map(
      (text): ReadText => ({ text, words: splitWords(text, language) }),
    );
    for (const { words } of texts) this.counts.add(words);
    for (const [key, candidate] of gatherCandidates(texts, this.counts, language)) {
      const booked = this.#book(key, candidate);
      if (booked) this.#names.set(key, booked);
    }
    this.#surnames = joinSurnames(this.#names, this.counts, language);
  }

  /** Takes a candidate for a name; null where it may be something else. */
  #book(key: string, candidate: Candidate): BookedName | null {
    const { words, claims, small, placed } = candidate;
    const [first = ''] = words;
    const isAlone = words.length === 1;
    const label = { [this.#language === 'und' ? 'en' : this.#language]: words.join(' ') };
    const isLand = isCountry({ kind: 'place', label });
    if (small > mostSmall * claims || claims < (isAlone ? leastAlone : leastClaims)) return null;
    if (!isLand) {
      // "Nigerian Pidgin", "American Airlines".
      if (words.length === 2 && isPeople(first) && claims <= leastClaims) return null;
      // "U.S. Ambassador".
      if (!isAlone && isTitle(words.at(-1) ?? '')) return null;
      if (isNeverName(words) || (isAlone && !this.#isNameAlone(first, candidate))) return null;
      // Every German noun has a capital: there a given name tells a person, and nothing the others.
      if (this.#hasNounCapitals() && (isAlone || !isGivenName(first))) return null;
    }
    // "McDonald's": what nearly always stands behind the apostrophe is of the name.
    const isSuffixed = !isLand && candidate.suffixed >= shareOfSuffix * claims;
    if (isSuffixed && isAlone && claims <= leastAlone) return null;
    const forms = [...candidate.forms]
      .filter(([form]) => isSuffixed || nameKey(form, this.#language) === key)
      .sort(([, one], [, other]) => other - one)
      .map(([form]) => form);
    const name = forms[0] ?? words.join(' ');
    const isTitled = !isAlone && placed === 0 && candidate.titled >= shareOfTitle * claims;
    return {
      name,
      forms: inflectsNames(this.#language) ? forms.slice(0, mostForms) : [name],
      kind: isTitled
        ? 'person'
        : kindOfName(name.split(' '), placed >= shareOfPlace * claims, isLand),
      surname: null,
      claims,
    };
  }

  /** Whether nouns have capitals, as in German; told by their share where a feed does not say its language. */
  #hasNounCapitals(): boolean {
    if (this.#language !== 'und') return /^de\b/i.test(this.#language);
    return this.counts.shareOfCapitals > mostCapitals;
  }

  /** Whether a word by itself is written as names are, often enough for so little. */
  #isNameAlone(word: string, { claims, placed }: Candidate): boolean {
    const { counts } = this;
    if (word.length < 3 || word.includes('.') || !counts.isNamed(word) || isGivenName(word)) {
      return false;
    }
    if (isCommonWord(word, this.#language))
      return counts.small(word) === 0 && claims >= leastCommon;
    return /^\p{Lu}+$/u.test(word) || placed > 0 || claims > leastAlone;
  }

  /** What is meant by a name, whole or a surname; undefined where the claims name no such thing. */
  get(name: string): BookedName | undefined {
    const key = nameKey(name, this.#language);
    return this.#names.get(key) ?? this.#surnames.get(key);
  }

  /** The names in a text, each once, in their order. */
  find(text: string): BookedName[] {
    const found = new Set<BookedName>();
    for (const run of findRuns(text, splitWords(text, this.#language), this.counts)) {
      const whole = run.withFirst === null ? undefined : this.get(run.withFirst);
      if (whole) found.add(whole);
      else for (const booked of this.#findWithin(run)) found.add(booked);
    }
    return [...found];
  }

  /** The longest names within a run, from its beginning. */
  *#findWithin({ words, withFirst }: Run): Generator<BookedName> {
    for (let at = 0; at < words.length; at++) {
      for (let end = words.length; end > at; end--) {
        const isPart = end - at === 1 && words.length > 1 && end < words.length;
        // A word by itself may be the rest of a longer name.
        if (isPart || (end - at === 1 && at === 0 && withFirst !== null)) break;
        const name = words.slice(at, end).map((word) => word.text);
        const booked = this.get(name.join(' '));
        if (!booked) continue;
        yield booked;
        at = end - 1;
        break;
      }
    }
  }

  /** Every name, the most frequent first. */
  list(): BookedName[] {
    return [...this.#names.values()].sort((one, other) => other.claims - one.claims);
  }
}
