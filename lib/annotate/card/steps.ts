import { lowerBound } from '../../algorithms/lower-bound.ts';
/** Goes from mention to mention: where the reader is among those of this frame. */
import type { FrameSteps } from '../../messages/messages.ts';
import { toLiveRange } from '../../page/ranges.ts';
import type { MentionStore } from '../mention-store.ts';
import type { PageMention } from '../page-mention.ts';

export interface Steps {
  /**
   * What there is to go through.
   * @param going number of a mention that the reader asked for, which is the place from now on
   */
  list(going: number | null): FrameSteps;
  /** The mention at an index, or the last one; the place from now on. Null when there is none. */
  take(index: number): PageMention | null;
  /** Number of the mention that is the place; null where there is none. */
  at(): number | null;
}

/** How many mentions, in the page's order, stand above the viewport. */
function countAbove(mentions: readonly PageMention[]): number {
  return lowerBound(mentions.length, (index) => {
    const range = mentions[index]?.range;
    return ((range && toLiveRange(range)?.getBoundingClientRect().bottom) ?? 0) < 0;
  });
}

export function createSteps(store: MentionStore): Steps {
  let current: PageMention | null = null;
  let lastIndex = 0;
  let since = 0;

  /** The mentions that are marked, and the one that the reader is at if it is still shown. */
  const mentions = (): PageMention[] => {
    const chosen = store.chosen();
    if (!current || chosen.includes(current)) return chosen;
    // One that the popup lists and that the reader chose not to see marked.
    const both = new Set(chosen).add(current);
    const all = store.shown();
    return all.includes(current) ? all.filter((mention) => both.has(mention)) : chosen;
  };

  return {
    list(going) {
      const asked = going !== null && store.shown().find(({ id }) => id === going);
      if (asked) current = asked;
      const all = mentions();
      const index = current ? all.indexOf(current) : -1;
      const isAtMention = index >= 0;
      // What stood there is gone: the next one has its place. Before the first step: what is in view.
      let before = Math.min(lastIndex, all.length);
      if (isAtMention) before = index;
      else if (since === 0) before = countAbove(all);
      return { count: all.length, before, isAtMention, since };
    },
    take(index) {
      const all = mentions();
      lastIndex = Math.max(0, Math.min(index, all.length - 1));
      current = all[lastIndex] ?? null;
      since = Date.now();
      return current;
    },
    at: () => current?.id ?? null,
  };
}
