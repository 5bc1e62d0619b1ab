/** Which of a page's mentions are marked: what the reader chose. */
import type { FrameSettings, Meaning } from '../messages/messages.ts';

/** What a choice goes by. */
export interface Choosable {
  /** Number of its paragraph: a run of text in a block, up to a blank line. */
  paragraph: number;
  /** What the words may mean, each with its mark. */
  meanings: readonly Meaning[];
  /** Number of the part of the page it was read in; within one, mentions come in their order. */
  part: number;
}

export type Choice = Pick<FrameSettings, 'marking' | 'markedNames' | 'entitiesOff'>;

/** The first mention of an entity in one place, by the parts looked at so far. */
interface First<Mention> {
  mention: Mention;
  /** The last part that was compared. */
  part: number;
}

/** Whether the reader wants such names marked. */
function isWanted({ mark }: Meaning, markedNames: Choice['markedNames']): boolean {
  if (mark === null) return markedNames === 'every';
  return mark !== 'on-record' || markedNames !== 'fitting';
}

/**
 * Chooses the mentions to mark, in one pass that compares places only between parts of the page.
 * A mention with several candidates counts for each that is on, and is marked if it is the first
 * of one of them, or the first of one of them for a question that fits there.
 *
 * @param shown mentions in text that a reader can see: others use up no first place
 * @param isBefore whether one mention stands before another in the document
 * @returns `marked`: the chosen ones, in no order; `count`: how many there are of entities that
 *   are on and such as the reader wants marked, chosen or not; quotations are not counted
 */
export function chooseMentions<Mention extends Choosable>(
  shown: Iterable<Mention>,
  { marking, markedNames, entitiesOff }: Choice,
  isBefore: (one: Mention, other: Mention) => boolean,
): { marked: Set<Mention>; count: number } {
  const off = new Set(entitiesOff);
  const marked = new Set<Mention>();
  /** By paragraph, or all under 0 where the page is what counts; then by entity, and by question. */
  const places = new Map<number, Map<string, First<Mention>>>();
  let count = 0;
  for (const mention of shown) {
    const { paragraph, part } = mention;
    const meanings = mention.meanings.filter(
      (each) => !off.has(each.key) && isWanted(each, markedNames),
    );
    if (meanings.length === 0) continue;
    if (meanings[0]?.mark !== 'quotation') count++;
    if (marking === 'all') {
      marked.add(mention);
      continue;
    }
    const place = marking === 'first-on-page' ? 0 : paragraph;
    const firsts = places.get(place) ?? new Map<string, First<Mention>>();
    places.set(place, firsts);
    const keys = meanings.flatMap(({ key, fit }) => (fit ? [key, `${key} ${fit.dispute}`] : key));
    for (const key of keys) {
      const first = firsts.get(key);
      if (!first || (first.part !== part && isBefore(mention, first.mention))) {
        firsts.set(key, { mention, part });
      } else first.part = part;
    }
  }
  for (const firsts of places.values()) {
    for (const { mention } of firsts.values()) marked.add(mention);
  }
  return { marked, count };
}
