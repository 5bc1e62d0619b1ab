import { NameBook } from '../names/name-book.ts';
import { isNobody, isSameDesk } from '../names/nobody.ts';
import type { Named } from './read-agent.ts';
import type { Review } from './read-review.ts';
import { hostOf } from './urls.ts';

/** A claim with the language in which it is, BCP 47. */
export interface ClaimText {
  text: string;
  language: string;
}

const primaryOf = (language: string) => language.toLowerCase().split('-', 1)[0] ?? '';

/** The names in all claims of a feed and of the corpus, by their language. */
export class ReviewNames {
  readonly #claims: Iterable<ClaimText>;
  readonly #books = new Map<string, NameBook>();
  #texts: Map<string, string[]> | null = null;

  /** @param claims read when the first name is asked for */
  constructor(claims: Iterable<ClaimText>) {
    this.#claims = claims;
  }

  /** The names in claims of a language. */
  of(language: string): NameBook {
    const primary = primaryOf(language);
    const known = this.#books.get(primary);
    if (known) return known;
    this.#texts ??= this.#group();
    const book = new NameBook(this.#texts.get(primary) ?? [], primary);
    this.#books.set(primary, book);
    return book;
  }

  #group(): Map<string, string[]> {
    const texts = new Map<string, string[]>();
    for (const { text, language } of this.#claims) {
      const primary = primaryOf(language);
      const own = texts.get(primary);
      if (own) own.push(text);
      else texts.set(primary, [text]);
    }
    return texts;
  }
}

/** Who made a claim, and why that is left open where it is. */
export interface Claimant {
  named: Named | null;
  reason: string | null;
}

const isIdentified = ({ sameAs }: Named) =>
  sameAs.some((address) => /\bwikidata\.org\//.test(address));

/** Tells who made the claim: somebody who is named, and neither nobody in particular nor the desk. */
export function tellClaimant(review: Review, book: NameBook, language: string): Claimant {
  const { claimant, checker, page } = review;
  if (!claimant) {
    return { named: null, reason: 'The fact-check does not say who made the claim.' };
  }
  const desks = [checker?.name, page.publisher?.name, page.url && hostOf(page.url)];
  if (desks.some((desk) => desk && isSameDesk(desk, claimant.name))) {
    return { named: null, reason: 'The fact-check names itself as who made the claim.' };
  }
  if (isIdentified(claimant) || !isNobody(claimant.name, book.counts, language)) {
    return { named: claimant, reason: null };
  }
  const reason = `The fact-check gives “${claimant.name}” as who made the claim: nobody in particular.`;
  return { named: null, reason };
}
