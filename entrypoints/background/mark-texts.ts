/** The answer to a page: what its names mean, each with its mark, in few numbers. */

import type { FitMention } from '../../lib/fit/types.ts';
import { cutFittingSentences } from '../../lib/marks/fitting-sentences.ts';
import { type Fits, markNames } from '../../lib/marks/mark-names.ts';
import type { MatchAnswer, Meaning, PageFacts } from '../../lib/messages/messages.ts';
import type { FoundName, FoundNames } from './entity-finder.ts';

/** The names of each text. */
function groupByText(names: readonly FoundName[]): Map<number, FoundName[]> {
  const groups = new Map<number, FoundName[]>();
  for (const name of names) {
    const group = groups.get(name.text);
    if (group) group.push(name);
    else groups.set(name.text, [name]);
  }
  return groups;
}

/** A list in which each meaning stands once. */
function createMeaningList() {
  const list: Meaning[] = [];
  const places = new Map<string, number>();
  return {
    list,
    /** Its place in the list. */
    add(meaning: Meaning): number {
      const { key, fit } = meaning;
      const said = fit ? [key, fit.dispute, ...fit.words].join('\n') : key;
      const place = places.get(said) ?? list.push(meaning) - 1;
      places.set(said, place);
      return place;
    },
  };
}

/**
 * Tells what was found in texts of one page. Names inside of longer ones are not told of: they
 * only help to read a sentence. In steps: a page may be a book.
 */
export function* markTexts(
  texts: readonly string[],
  { names, evidence, open }: FoundNames,
  page: PageFacts,
  fits: Fits,
): Generator<void, MatchAnswer> {
  const { list, add } = createMeaningList();
  const mentions: number[] = [];
  const sentences: number[] = [];
  const groups = groupByText(names);
  const looseBy = new Map<string, FitMention[][]>();
  for (const [corpus, fitter] of fits.fitters) looseBy.set(corpus, fitter.findLoose(texts));
  const hasLoose = (index: number) => {
    for (const lists of looseBy.values()) if (lists[index]?.length) return true;
    return false;
  };
  for (let index = 0; index < texts.length; index++) {
    // Most of a page's texts are done here: nothing is made for them.
    if (!groups.has(index) && !hasLoose(index)) continue;
    const text = texts[index] ?? '';
    const group = groups.get(index) ?? [];
    const found = new Map([...looseBy].map(([corpus, lists]) => [corpus, lists[index] ?? []]));
    const { meanings, loose } = yield* markNames(text, { names: group, loose: found }, page, fits);
    const told = group.flatMap(({ start, end, isNested }, at) => {
      const meaning = meanings[at];
      return meaning && !isNested ? [{ start, end, meaning }] : [];
    });
    const ordered = [...told, ...loose].sort((a, b) => a.start - b.start);
    for (const { start, end, meaning } of ordered) mentions.push(index, start, end, add(meaning));
    const fitting = ordered.filter(({ meaning }) => meaning.fit);
    for (const { start, end } of cutFittingSentences(text, fitting, page.language)) {
      sentences.push(index, start, end);
    }
  }
  return { meanings: list, mentions, evidence, open, sentences };
}
