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
 * @returns `marked`: the chosen ones, in the order of `shown`; `count`: how many there are of entities that
 *   are on and such as the reader wants marked, chosen or not; quotations are not counted
 */
export function chooseMentions<Mention extends Choosable>(
  shown: readonly Mention[],
  { marking, markedNames, entitiesOff }: Choice,
  isBefore: (one: Mention, other: Mention) => boolean,
): { marked: Set<Mention>; count: number } {
  const off = new Set(entitiesOff);
  const marked = new Set<Mention>();
  /** By entity, and by entity and question; then by paragraph, or all under 0 where the page counts. */
  const firsts = new Map<string, Map<number, First<Mention>>>();
  const see = (key: string, mention: Mention) => {
    const { part } = mention;
    const place = marking === 'first-on-page' ? 0 : mention.paragraph;
    const places = firsts.get(key) ?? new Map<number, First<Mention>>();
    if (places.size === 0) firsts.set(key, places);
    const first = places.get(place);
    if (!first) places.set(place, { mention, part });
    else {
      if (first.part !== part && isBefore(mention, first.mention)) first.mention = mention;
      first.part = part;
    }
  };
  let count = 0;
  for (const mention of shown) {
    let isOn = false;
    for (const meaning of mention.meanings) {
      const { key, mark, fit } = meaning;
      if (off.has(key) || !isWanted(meaning, markedNames)) continue;
      if (!isOn && mark !== 'quotation') count++;
      isOn = true;
      if (marking === 'all') break;
      see(key, mention);
      if (fit) see(`${key} ${fit.dispute}`, mention);
    }
    if (isOn && marking === 'all') marked.add(mention);
  }
  if (marking === 'all') return { marked, count };
  const chosen = new Set<Mention>();
  for (const places of firsts.values())
    for (const { mention } of places.values()) chosen.add(mention);
  for (const mention of shown) if (chosen.has(mention)) marked.add(mention);
  return { marked, count };
}
