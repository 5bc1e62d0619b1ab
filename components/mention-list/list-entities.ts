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
  /** The top frame's first, in the order of the page. */
  mentions: PlacedMention[];
}

/** What all frames list, the top frame's first. */
function placeMentions(frames: readonly FrameMentions[]): PlacedMention[] {
  return [...frames]
    .sort((a, b) => Number(b.isTop) - Number(a.isTop))
    .flatMap(({ frame, mentions }) => mentions.map((mention) => ({ ...mention, frame })));
}

/** The mentions of each entity; a mention with several candidates counts for each of them. */
export function groupMentions(frames: readonly FrameMentions[]): Map<string, PlacedMention[]> {
  const groups = new Map<string, PlacedMention[]>();
  for (const mention of placeMentions(frames)) {
    if (mention.mark === 'quotation') continue;
    for (const key of mention.entities) {
      const group = groups.get(key) ?? [];
      group.push(mention);
      groups.set(key, group);
    }
  }
  return groups;
}

/** Where the page repeats quotations on record. */
export function listQuotations(frames: readonly FrameMentions[]): PlacedMention[] {
  return placeMentions(frames).filter(({ mark }) => mark === 'quotation');
}

/** The mentions of an entity that several corpora have, each once. */
function collectMentions(
  groups: ReadonlyMap<string, PlacedMention[]>,
  keys: readonly string[],
): PlacedMention[] {
  const all = keys.flatMap((key) => groups.get(key) ?? []);
  if (keys.length === 1) return all;
  return [...new Map(all.map((mention) => [`${mention.frame} ${mention.id}`, mention])).values()];
}

/** Entities with their mentions: those named most often first, then by name. */
export function listEntities(
  groups: ReadonlyMap<string, PlacedMention[]>,
  summaries: readonly EntitySummary[],
): PageEntity[] {
  return summaries
    .map((summary) => ({ summary, mentions: collectMentions(groups, summary.keys) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort(
      (a, b) =>
        b.mentions.length - a.mentions.length ||
        a.summary.label.text.localeCompare(b.summary.label.text),
    );
}
