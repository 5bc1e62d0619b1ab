/** The mentions of this frame: those found in its text, and those of them that are marked. */
import { createMarks } from '../../lib/page/marks.ts';
import { isCovered, isShown } from '../../lib/page/visibility.ts';
import type { PageMention } from './page-mention.ts';

export interface MentionStore {
  /** How many mentions were found, in hidden text too. */
  readonly size: number;
  add(mentions: PageMention[]): void;
  /** Takes away mentions, with their marks, at once: a mark never stands over other text. */
  forget(isGone: (mention: PageMention) => boolean): void;
  /**
   * Marks what was found and is shown, and nothing else; returns how many marks stand.
   * @param onHidden called with the text node of each mention that is not shown
   */
  showMarks(onHidden: (node: Node) => void): number;
  /** The marked mentions, in the order of the page's text. */
  marked(): PageMention[];
  /** The marked mention at a point of the viewport, CSS pixels. */
  at(x: number, y: number): PageMention | null;
  /** Washes the mention that the reader points at, or none. */
  point(mention: PageMention | null): void;
  /** Remembers a shadow root to look into; false when it is known. */
  addShadowRoot(root: ShadowRoot): boolean;
  clear(): void;
}

function comparePlaces(one: PageMention, other: PageMention): number {
  const from = one.range.startContainer;
  const to = other.range.startContainer;
  if (from === to) return one.range.startOffset - other.range.startOffset;
  return from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

export function createMentionStore(): MentionStore {
  const marks = createMarks();
  const shadowRoots = new Set<ShadowRoot>();
  const found = new Map<StaticRange, PageMention>();
  const marked = new Set<StaticRange>();

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
        if (marked.delete(range)) removed.push(range);
      }
      if (removed.length > 0) marks.change([], removed);
    },
    showMarks(onHidden) {
      const added: [StaticRange, PageMention['mark']][] = [];
      const removed: StaticRange[] = [];
      for (const [range, mention] of found) {
        const shown = isShown(range.startContainer);
        if (!shown) onHidden(range.startContainer);
        if (shown === marked.has(range)) continue;
        if (shown) added.push([range, mention.mark]);
        else removed.push(range);
      }
      for (const [range] of added) marked.add(range);
      for (const range of removed) marked.delete(range);
      if (added.length > 0 || removed.length > 0) marks.change(added, removed);
      return marked.size;
    },
    marked: () => [...found.values()].filter(({ range }) => marked.has(range)).sort(comparePlaces),
    at(x, y) {
      if (marked.size === 0) return null;
      for (const range of marks.at(x, y, [...shadowRoots])) {
        const mention = found.get(range);
        if (mention) return isCovered(range.startContainer, x, y) ? null : mention;
      }
      return null;
    },
    point: (mention) => marks.point(mention?.range ?? null),
    addShadowRoot(root) {
      if (shadowRoots.has(root)) return false;
      shadowRoots.add(root);
      return true;
    },
    clear() {
      found.clear();
      marked.clear();
      marks.clear();
    },
  };
}
