/** The answer to a page: what its names mean, each with its mark, in few numbers. */
import { type Fits, markNames } from '../../lib/marks/mark-names.ts';
import type { MatchAnswer, Meaning, PageFacts } from '../../lib/messages/messages.ts';
import type { FoundName, FoundNames } from './entity-finder.ts';

/** Runs of names that stand in the same text. */
function* groupByText(names: readonly FoundName[]): Generator<FoundName[]> {
  for (let from = 0; from < names.length; ) {
    let to = from + 1;
    while (to < names.length && names[to]?.text === names[from]?.text) to++;
    yield names.slice(from, to);
    from = to;
  }
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
 * only help to read a sentence.
 */
export function markTexts(
  texts: readonly string[],
  { names, evidence, open }: FoundNames,
  page: PageFacts,
  fits: Fits,
): MatchAnswer {
  const { list, add } = createMeaningList();
  const mentions: number[] = [];
  for (const group of groupByText(names)) {
    const index = group[0]?.text ?? 0;
    const meanings = markNames(texts[index] ?? '', group, page, fits);
    for (const [at, { start, end, isNested }] of group.entries()) {
      const meaning = meanings[at];
      if (meaning && !isNested) mentions.push(index, start, end, add(meaning));
    }
  }
  return { meanings: list, mentions, evidence, open };
}
