/** Which of a page's mentions are marked: what the reader chose. */
import type { FrameSettings } from '../messages/messages.ts';
import type { PageMark } from '../messages/views.ts';

/** What a choice goes by. */
export interface Choosable {
  /** Number of its paragraph: a run of text in a block, up to a blank line. */
  paragraph: number;
  readonly mark?: PageMark;
  /** Keys of the entities that the words may name. */
  entities: readonly string[];
  /** Number of the part of the page it was read in; within one, mentions come in their order. */
  part: number;
}

export type Choice = Pick<FrameSettings, 'marking' | 'entitiesOff'>;

/** The first mention of an entity in one place, by the parts looked at so far. */
interface First<Mention> {
  mention: Mention;
  /** The last part that was compared. */
  part: number;
}

/**
 * Chooses the mentions to mark, in one pass that compares places only between parts of the page.
 * A mention with several candidates counts for each that is on, and is marked if it is the first
 * of one of them.
 *
 * @param shown mentions in text that a reader can see: others use up no first place
 * @param isBefore whether one mention stands before another in the document
 * @returns `marked`: the chosen ones, in no order; `count`: how many there are of entities that
 *   are on, chosen or not; quotations are not counted
 */
export function chooseMentions<Mention extends Choosable>(
  shown: Iterable<Mention>,
  { marking, entitiesOff }: Choice,
  isBefore: (one: Mention, other: Mention) => boolean,
): { marked: Set<Mention>; count: number } {
  const off = new Set(entitiesOff);
  const marked = new Set<Mention>();
  /** By paragraph, or all under 0 where the page is what counts; then by entity. */
  const places = new Map<number, Map<string, First<Mention>>>();
  let count = 0;
  for (const mention of shown) {
    const { paragraph, part } = mention;
    const entities = mention.entities.filter((key) => !off.has(key));
    if (entities.length === 0) continue;
    if (mention.mark !== 'quotation') count++;
    if (marking === 'all') {
      marked.add(mention);
      continue;
    }
    const place = marking === 'first-on-page' ? 0 : paragraph;
    const firsts = places.get(place) ?? new Map<string, First<Mention>>();
    places.set(place, firsts);
    for (const key of entities) {
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
