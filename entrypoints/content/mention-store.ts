/** The mentions of this frame: found in its text, shown to the reader, chosen to be marked. */
import { type Choice, chooseMentions } from '../../lib/page/choose-mentions.ts';
import { comparePlaces } from '../../lib/page/compare-places.ts';
import { createMarks } from '../../lib/page/marks.ts';
import { isCovered, isShown } from '../../lib/page/visibility.ts';
import { findUnder } from './mention-under.ts';
import type { PageMention } from './page-mention.ts';

export interface MentionStore {
  /** How many mentions were found, in hidden text too. */
  readonly size: number;
  add(mentions: PageMention[]): void;
  /**
   * Takes away mentions, with their marks, at once: a mark never stands over other text. Returns
   * whether there were any.
   */
  forget(isGone: (mention: PageMention) => boolean): boolean;
  /**
   * Marks those of the shown mentions that the reader's choice takes, and nothing else; returns
   * how many are shown of entities that are on.
   * @param onHidden called with the text node of each mention that is not shown
   */
  showMarks(onHidden: (node: Node) => void): number;
  /** The shown mentions, marked or not, in the order of the page's text. */
  shown(): PageMention[];
  /** The marked mention at a point of the viewport, CSS pixels. */
  at(x: number, y: number): PageMention | null;
  /** The same for one that lies under something transparent; costs more. */
  under(x: number, y: number): PageMention | null;
  /** Washes the mention that the reader points at, or none. */
  point(mention: PageMention | null): void;
  /** Remembers a shadow root to look into; false when it is known. */
  addShadowRoot(root: ShadowRoot): boolean;
  clear(): void;
}

const compare = (one: PageMention, other: PageMention) => comparePlaces(one.range, other.range);
const isBefore = (one: PageMention, other: PageMention) => compare(one, other) < 0;

/** @param choice what the reader chose to see marked, as it is now */
export function createMentionStore(choice: () => Choice): MentionStore {
  const marks = createMarks();
  const shadowRoots = new Set<ShadowRoot>();
  const found = new Map<StaticRange, PageMention>();
  /** As it was when marks were last shown. */
  let shown: PageMention[] = [];
  let marked = new Set<PageMention>();

  return {
    get size() {
      return found.size;
    },
    add(mentions) {
      for (const mention of mentions) found.set(mention.range, mention);
    },
    forget(isGone) {
      for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
      const removed: StaticRange[] = [];
      for (const [range, mention] of found) {
        if (!isGone(mention)) continue;
        found.delete(range);
        marked.delete(mention);
        removed.push(range);
      }
      if (removed.length > 0) marks.change([], removed);
      return removed.length > 0;
    },
    showMarks(onHidden) {
      shown = [];
      for (const mention of found.values()) {
        const node = mention.range.startContainer;
        if (isShown(node)) shown.push(mention);
        else onHidden(node);
      }
      const chosen = chooseMentions(shown, choice(), isBefore);
      const added = [...chosen.marked].filter((mention) => !marked.has(mention));
      const removed = [...marked].filter((mention) => !chosen.marked.has(mention));
      marks.change(
        added.map(({ range, mark }) => [range, mark]),
        removed.map(({ range }) => range),
      );
      marked = chosen.marked;
      return chosen.count;
    },
    shown: () => shown.filter(({ range }) => found.has(range)).sort(compare),
    at(x, y) {
      if (marked.size === 0) return null;
      for (const range of marks.at(x, y, [...shadowRoots])) {
        const mention = found.get(range);
        if (mention) return isCovered(range.startContainer, x, y) ? null : mention;
      }
      return null;
    },
    under: (x, y) => (marked.size > 0 ? findUnder(marked, x, y) : null),
    point: (mention) => marks.point(mention?.range ?? null),
    addShadowRoot(root) {
      if (shadowRoots.has(root)) return false;
      shadowRoots.add(root);
      return true;
    },
    clear() {
      found.clear();
      shown = [];
      marked.clear();
      marks.clear();
    },
  };
}
