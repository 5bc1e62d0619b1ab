/** What the marks of a text's names say: which question fits their sentence, if one does. */
import type { Fitter } from '../fit/create-fitter.ts';
import { withLoose } from '../fit/loose-names.ts';
import { type EntityStanding, markOf } from '../fit/mark.ts';
import type { Fit, FitMention } from '../fit/types.ts';
import type { Meaning, PageFacts } from '../messages/messages.ts';
import { languageOfBlock } from './language-of-block.ts';

/** A name in a text. */
export interface Named extends EntityStanding {
  /** UTF-16 code units in the text. */
  start: number;
  end: number;
  /** Of the entity that it may mean. */
  key: string;
}

/** What fit is decided by, for all corpora together. */
export interface Fits {
  /** By the corpus's id. */
  fitters: ReadonlyMap<string, Pick<Fitter, 'fitInSteps' | 'findLoose' | 'looseIndex'>>;
  /** Keys of disputes that have both sides with what other corpora have on the same question. */
  joinedSides: ReadonlySet<string>;
}

/** The date that pages begin with when they write it as 2016-06-10T08:00Z; EDTF. */
function dateOf(published: string | null): string | null {
  return /^\s*(\d{4}(-\d\d){0,2})(?!\d)/.exec(published ?? '')?.[1] ?? null;
}

const corpusOf = (key: string) => key.slice(0, key.lastIndexOf('#'));

/** Null where there is nothing to tell. */
function toMeaning(name: Named, fit: Fit | null, { joinedSides }: Fits): Meaning | null {
  const { key } = name;
  if (!fit) return name.hasRecords ? { key, mark: markOf(null, name) } : null;
  const { dispute, matchedWords } = fit;
  const mark = joinedSides.has(dispute) ? 'two-sided' : fit.mark;
  return { key, mark, fit: { dispute, words: [...matchedWords] } };
}

/** What a text names. */
export interface NamesOfText {
  /** In the order of their start; nested ones may come among them. */
  names: readonly Named[];
  /** By corpus: names that count only where a question fits. */
  loose: ReadonlyMap<string, readonly FitMention[]>;
}

/** What names of a text mean. */
export interface Marked {
  /** For each name; null for one that there is nothing to tell about. */
  meanings: (Meaning | null)[];
  /** Further words that lead to a question that fits, which are no names by themselves. */
  loose: { start: number; end: number; meaning: Meaning }[];
}

/**
 * Decides what each name of a text means, and with it the mark: by what the sentence is about, so
 * that all names in it that a question has to do with have the same one.
 * In steps: a text may be a book.
 */
export function* markNames(
  text: string,
  { names, loose: looseNames }: NamesOfText,
  { language, published }: PageFacts,
  fits: Fits,
): Generator<void, Marked> {
  const pageDate = dateOf(published);
  const decided = new Map<Named, Fit | null>();
  const loose: Marked['loose'] = [];
  for (const [corpus, fitter] of fits.fitters) {
    const theirs = names.filter(({ key }) => corpusOf(key) === corpus);
    const mentions = theirs.map(({ start, end, key }) => ({ start, end, entity: key }));
    const all = withLoose(mentions, looseNames.get(corpus) ?? []);
    const [first] = all;
    if (!first) continue;
    const own = languageOfBlock(text, text.slice(first.start, first.end), language);
    const lead = (start: number, end: number, key: string, fit: Fit) => {
      const name = { start, end, key, isSubject: false, hasRecords: false };
      const meaning = toMeaning(name, fit, fits);
      if (meaning) loose.push({ start, end, meaning });
    };
    const found = yield* fitter.fitInSteps(text, own, all, {
      pageDate,
      onLead: ({ start, end, entity, fit }) => lead(start, end, entity, fit),
    });
    for (const [at, name] of theirs.entries()) decided.set(name, found[at] ?? null);
    for (const [at, { start, end, entity: key }] of all.entries()) {
      const fit = found[at];
      if (at >= theirs.length && fit) lead(start, end, key, fit);
    }
  }
  const meanings = names.map((name) => toMeaning(name, decided.get(name) ?? null, fits));
  return { meanings, loose };
}
