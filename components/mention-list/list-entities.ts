/** The popup's list, made of what every frame of the tab has told. */
import type { ListedMention, ToPopup } from '../../lib/messages/messages.ts';
import type { EntitySummary } from '../../lib/messages/views.ts';

export type FrameMentions = ToPopup['frameMentions']['params'] & {
  /** The browser's number of the frame, by which it can be asked. */
  frame: number;
};

/** A mention and the number of the frame that it stands in. */
export interface PlacedMention extends ListedMention {
  frame: number;
}

export interface PageEntity {
  summary: EntitySummary;
  /** How often the page names it. */
  count: number;
  /** The first of them: the top frame's first, in the order of the page. */
  mentions: PlacedMention[];
}

/** The top frame's first. */
export function orderFrames(frames: readonly FrameMentions[]): FrameMentions[] {
  return [...frames].sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

/** What all frames list. */
function placeMentions(frames: readonly FrameMentions[]): PlacedMention[] {
  return orderFrames(frames).flatMap(({ frame, mentions }) =>
    mentions.map((mention) => ({ ...mention, frame })),
  );
}

/** Keys of all entities that a page names, or may name. */
export function listNamed(frames: readonly FrameMentions[]): string[] {
  const names = frames.flatMap(({ named }) => named.filter(({ kind }) => kind === 'name'));
  return [...new Set(names.flatMap(({ entities }) => entities))];
}

/** Where the page repeats quotations on record, or is like claims on record: how often, and the first places. */
export function listPlaces(
  frames: readonly FrameMentions[],
  of: 'quotation' | 'claim',
): Omit<PageEntity, 'summary'> {
  const counts = frames.flatMap(({ named }) => named.filter(({ kind }) => kind === of));
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    mentions: placeMentions(frames).filter(({ mark }) => mark === of),
  };
}

/** How often frames name any of some entities; words that may mean several of them count once. */
function countMentions(frames: readonly FrameMentions[], keys: ReadonlySet<string>): number {
  let sum = 0;
  for (const { named } of frames) {
    for (const { entities, count } of named)
      if (entities.some((key) => keys.has(key))) sum += count;
  }
  return sum;
}

/**
 * Entities with their mentions: those named most often first, then by name. A mention with several
 * candidates counts for each of them; what several corpora have for one entity counts once.
 */
export function listEntities(
  frames: readonly FrameMentions[],
  summaries: readonly EntitySummary[],
): PageEntity[] {
  const all = placeMentions(frames).filter(({ mark }) => mark !== 'quotation' && mark !== 'claim');
  return summaries
    .map((summary) => {
      const keys = new Set(summary.keys);
      const mentions = all.filter(({ entities }) => entities.some((key) => keys.has(key)));
      return { summary, count: countMentions(frames, keys), mentions };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.summary.label.text.localeCompare(b.summary.label.text));
}
