/** The marks on the page: highlights of the CSS Custom Highlight API, and not one node changed. */
import type { PageMark } from '../messages/views.ts';

const pointedName = 'gainsay-pointed';

/** What stands marked, and what is under the reader's pointer. */
export interface Marks {
  /** Adds and removes marks in one change of each highlight. */
  change(added: Iterable<[StaticRange, PageMark]>, removed: Iterable<StaticRange>): void;
  /** Follows a change of the look that the reader chose. */
  restyle(): void;
  /** Washes one mark, or none. */
  point(range: StaticRange | null): void;
  /** The marks at a point of the viewport, in CSS pixels, the topmost first. */
  at(x: number, y: number, shadowRoots: ShadowRoot[]): StaticRange[];
  /** Takes all marks from the page. */
  clear(): void;
}

/** What `highlightsFromPoint` gives (CSS Custom Highlight API, level 1, §7); not in TypeScript yet. */
interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}
interface HighlightRegistryWithHits extends HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): HighlightHit[];
}

/**
 * Starts with no marks; nothing is registered until the first one.
 * @param look what the highlights' names end in now, as scripts/build/marks-sheet.ts styles them
 */
export function createMarks(look: () => string): Marks {
  const registry = CSS.highlights as HighlightRegistryWithHits;
  const highlights = {
    'two-sided': new Highlight(),
    'one-sided': new Highlight(),
    'on-record': new Highlight(),
    quotation: new Highlight(),
    claim: new Highlight(),
  };
  // A name or a quotation inside a sentence is what the pointer means.
  highlights.quotation.priority = -1;
  highlights.claim.priority = -2;
  const kinds = Object.keys(highlights) as PageMark[];
  const pointed = new Highlight();
  const own = new Set<Highlight>(Object.values(highlights));

  const register = (name: string, highlight: Highlight) => {
    // A page can clear the registry, which it shares with us: put back what it took.
    if (registry.get(name) !== highlight) registry.set(name, highlight);
  };
  const unregister = (name: string, highlight: Highlight) => {
    if (registry.get(name) === highlight) registry.delete(name);
  };
  let used = look();
  const nameOf = (kind: PageMark) => `gainsay-${kind}${used}`;

  return {
    change(added, removed) {
      for (const range of removed) {
        for (const highlight of own) highlight.delete(range);
        pointed.delete(range);
      }
      for (const [range, kind] of added) highlights[kind].add(range);
      for (const kind of kinds) {
        if (highlights[kind].size > 0) register(nameOf(kind), highlights[kind]);
      }
    },
    restyle() {
      const wanted = look();
      if (wanted === used) return;
      for (const kind of kinds) unregister(nameOf(kind), highlights[kind]);
      used = wanted;
      for (const kind of kinds) {
        if (highlights[kind].size > 0) register(nameOf(kind), highlights[kind]);
      }
    },
    point(range) {
      if (range ? pointed.has(range) : pointed.size === 0) return;
      pointed.clear();
      if (!range) return;
      pointed.add(range);
      register(pointedName, pointed);
    },
    at(x, y, shadowRoots) {
      const hits = registry.highlightsFromPoint(x, y, { shadowRoots });
      return hits
        .filter((hit) => own.has(hit.highlight))
        .flatMap((hit) => hit.ranges.filter((range) => range instanceof StaticRange));
    },
    clear() {
      for (const kind of kinds) {
        highlights[kind].clear();
        unregister(nameOf(kind), highlights[kind]);
      }
      pointed.clear();
      unregister(pointedName, pointed);
    },
  };
}
