/** The mentions of this frame: found in its text, shown to the reader, chosen to be marked. */
import type { FrameSettings } from '../messages/messages.ts';
import type { PageMark } from '../messages/views.ts';
import type { Choice } from '../page/choose-mentions.ts';
import type { DrawnMarks } from '../page/drawn-marks.ts';
import { createMarks } from '../page/marks.ts';
import type { Groups } from '../page/nearby-ranges.ts';
import type { Span } from '../page/ranges.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { createFoundMentions } from './found-mentions.ts';
import type { Layout } from './layout.ts';
import type { PageMention } from './page-mention.ts';

export interface MentionStore {
  /** How many mentions were found, in hidden text too. */
  readonly size: number;
  /** Ids of the corpora of which more was found than is kept. */
  readonly capped: ReadonlySet<string>;
  /** Whether what is marked depends on where the reader has scrolled to. */
  readonly isWindowed: boolean;
  /**
   * Adds what was found; it replaces what an earlier reading found in the same elements.
   * @param blocks where the text is that of an earlier reading: what was found in them is replaced
   */
  add(mentions: PageMention[], blocks?: readonly TextBlock[]): void;
  /**
   * Takes away what stood in the own text of elements and has other words now, and what stands
   * anywhere in trees, with its marks, at once: a mark never stands over other text, and one over
   * words that stay does not go. Returns whether there was any.
   */
  forget(containers: Iterable<PageMention['container']>, trees: Iterable<Element>): boolean;
  /** Takes away what was found in an element's own text before it was read as this part. */
  forgetBefore(container: PageMention['container'], part: number): void;
  /** Text may be shown or hidden that was looked at a moment ago. */
  lookAnew(): void;
  /** Chooses among very many before they are marked: it takes as long as to look at those that are near. */
  prepare(): void;
  /**
   * Marks those of the shown mentions that the reader's choice takes, and nothing else; returns
   * how many are shown of entities that are on. Of very many those near the viewport
   * are marked, and the others count as shown. Asks for styles: best just after a frame.
   * @param isReading more is about to be found: of fewer already those near are looked at
   * @param onHidden called with the words of each mention that is not seen
   * @param onParted called with an element in which a border runs through a mention: what stands
   *   on each side of it is to be read for itself
   */
  showMarks(
    isReading: boolean,
    onHidden: (words: Span) => void,
    onParted: (container: Element | ShadowRoot) => void,
  ): number;
  /** The shown mentions, marked or not, in the order of the page's text. */
  shown(): PageMention[];
  /**
   * The mentions that are shown now and that the reader's choice takes, near or far, in the same
   * order. Asks for styles.
   */
  chosen(): PageMention[];
  /** The marked mention at a point of the viewport, CSS pixels. */
  at(x: number, y: number): PageMention | null;
  /** The same for one that lies under something transparent; costs more. */
  under(x: number, y: number): PageMention | null;
  /** Whether a marked mention's words stand at a point, under something transparent or not. */
  isUnder(mention: PageMention, x: number, y: number): boolean;
  /** Washes the mention that the reader points at, or none. */
  point(mention: PageMention | null): void;
  /** Remembers a shadow root to look into; false when it is known. */
  addShadowRoot(root: ShadowRoot): boolean;
  clear(): void;
}

/** Most ranges in the highlights: more make every repaint slower. */
const mostRanges = 5_000;
/**
 * While a page is read for the first time, fewer: to look at each takes longer than finding it, and they
 * are all looked at again.
 */
const mostWhileReading = 1_000;
/**
 * While a page is read it is looked at several times, and each time costs as much as finding what is new:
 * what was seen so long ago is not looked at again, ms.
 */
const knownMs = 1_000;

/** Who is told of what is not seen, and of what no words stand together for. */
type AfterLook = [
  onHidden: (words: Span) => void,
  onParted?: (container: Element | ShadowRoot) => void,
];

interface ChosenOfAll {
  by: unknown[];
  all: PageMention[];
  /** The chosen ones by where they stand; how many they are, and how many are of entities that are on. */
  groups: Groups<PageMention>;
  size: number;
  count: number;
}

/** What the reader chose to see marked, and in which look. */
export type MarkChoice = Choice & Pick<FrameSettings, 'look'>;

/**
 * @param choice as it is now
 * @param loadDrawn brings what draws marks on words that highlights would change; few pages need it
 * @param layout asks the layout; here before marks are shown
 */
export function createMentionStore(
  choice: () => MarkChoice,
  layout: () => Layout,
  loadDrawn: () => Promise<DrawnMarks>,
): MentionStore {
  const marks = createMarks(() => choice().look);
  const shadowRoots = new Set<ShadowRoot>();
  const found = createFoundMentions();
  /** As it was when marks were last shown. */
  let shown: PageMention[] = [];
  /** As what each is marked. */
  let marked = new Map<PageMention, PageMark>();
  let markedBy = new Map<AbstractRange, PageMention>();
  /** Those of the marked ones that no highlight paints, and those that the pointer goes through. */
  let drawn = new Set<PageMention>();
  let passed = new Set<PageMention>();
  let pointed: PageMention | null = null;
  let isWindowed = false;
  let drawing: DrawnMarks | null = null;
  let isDrawingAsked = false;

  const draw = () => {
    const wanted = [...drawn].map((mention) => ({
      span: mention.span,
      kind: mention.mark ?? 'on-record',
      isPointed: mention === pointed,
    }));
    drawing?.draw(wanted, choice().look);
    if (drawing || isDrawingAsked || drawn.size === 0) return;
    isDrawingAsked = true;
    loadDrawn().then(
      (loaded) => {
        drawing = loaded;
        draw();
      },
      () => {
        isDrawingAsked = false;
      },
    );
  };
  let hasLooked = false;
  /** What was seen lately, since when. */
  let known = new Set<PageMention>();
  let knownSince = 0;
  /** What was chosen of all of very many, and what that went by. */
  let chosenOfAll: ChosenOfAll | null = null;

  /**
   * Within one part mentions are found in their order, claims after all names; to compare places
   * costs much more.
   */
  const compare = (one: PageMention, other: PageMention) =>
    one.part === other.part && (one.mark === 'claim') === (other.mark === 'claim')
      ? one.id - other.id
      : layout().comparePlaces(one.range, other.range);
  const isBefore = (one: PageMention, other: PageMention) => compare(one, other) < 0;

  const unmark = (mentions: readonly PageMention[]) => {
    const gone = mentions.filter((mention) => marked.delete(mention));
    if (gone.length === 0) return;
    if (gone.filter((mention) => drawn.delete(mention)).length > 0) draw();
    marks.change(
      [],
      gone.map(({ range }) => range),
    );
  };

  /** The shown ones; those that no words stand together for are forgotten. */
  const takeShown = (mentions: readonly PageMention[], ...[onHidden, onParted]: AfterLook) => {
    const { createSeenTest, standTogether } = layout();
    const isSeen = createSeenTest();
    const now = performance.now();
    if (now > knownSince + knownMs) {
      known = new Set();
      knownSince = now;
    }
    return mentions.filter((mention) => {
      if (known.has(mention)) return true;
      const { span } = mention;
      const { nodes } = span;
      if (!isSeen(span)) {
        onHidden(span);
        return false;
      }
      if (nodes.length === 1 || standTogether(nodes)) {
        known.add(mention);
        return true;
      }
      found.remove(mention);
      const { container } = mention;
      if (container) onParted?.(container);
      return false;
    });
  };

  /** Chooses among all, looked at or not; a scroll changes nothing of it. */
  const chooseAll = (): ChosenOfAll => {
    const { marking, markedNames, entitiesOff } = choice();
    const [by, before] = [[found.version, marking, markedNames, entitiesOff], chosenOfAll];
    if (before && by.every((each, index) => each === before.by[index])) return before;
    const all = found.all();
    const { marked: chosen, count } = layout().chooseMentions(all, choice(), isBefore);
    chosenOfAll = { by, all, groups: layout().groupByPlace(chosen), size: chosen.size, count };
    return chosenOfAll;
  };
  /** Looks only at those that are near: others are taken for shown. */
  const chooseNearby = (most: number, ...then: AfterLook) => {
    const { all, groups, size, count } = chooseAll();
    isWindowed = size > most;
    shown = all;
    const near = isWindowed ? layout().takeNearby(groups, most) : [...groups.values()].flat();
    return { chosen: takeShown(near, ...then), count };
  };
  const chooseShown = (...then: AfterLook) => {
    isWindowed = false;
    chosenOfAll = null;
    shown = takeShown(found.all(), ...then);
    const { marked: chosen, count } = layout().chooseMentions(shown, choice(), isBefore);
    return { chosen: [...chosen], count };
  };

  return {
    get size() {
      return found.size;
    },
    capped: found.capped,
    get isWindowed() {
      return isWindowed;
    },
    add(mentions, blocks = []) {
      const before = new Set(
        blocks.flatMap(({ container, nodes }) => found.forget(container, new Set(nodes))),
      );
      let last: PageMention | null = null;
      for (const each of mentions) {
        const isOther = each.container !== last?.container || each.part !== last.part;
        last = each;
        if (!isOther) continue;
        for (const mention of found.forgetBefore(each.container, each.part)) before.add(mention);
      }
      // Where the layout was not asked yet, nothing is marked that could stay so.
      const areSame = hasLooked && before.size > 0;
      found.add(areSame ? layout().keepSame(before, mentions) : mentions);
      unmark([...before]);
    },
    forget(containers, trees) {
      if (found.size === 0) return false;
      const gone = [
        ...[...containers].flatMap((container) => found.forgetChanged(container)),
        ...[...trees].flatMap((tree) => found.forgetIn(tree)),
      ];
      unmark(gone);
      return gone.length > 0;
    },
    forgetBefore: (container, part) => unmark(found.forgetBefore(container, part)),
    lookAnew() {
      known.clear();
    },
    prepare() {
      if (hasLooked && found.size > mostRanges) chooseAll();
    },
    showMarks(isReading, ...then) {
      marks.restyle();
      for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
      unmark(found.forgetGone());
      hasLooked ||= found.size > 0;
      const most = isReading ? mostWhileReading : mostRanges;
      const { chosen, count } =
        found.size > most ? chooseNearby(most, ...then) : chooseShown(...then);
      const next = new Map(chosen.map((each) => [each, each.mark ?? 'on-record'] as const));
      const paintOf = layout().createPaintTest();
      const before = drawn;
      drawn = new Set();
      passed = new Set();
      for (const mention of chosen) {
        const { isChanged, isPassed } = paintOf(mention.span.nodes);
        if (isChanged) drawn.add(mention);
        if (isPassed) passed.add(mention);
      }
      const isLit = (mention: PageMention, mark: PageMark) =>
        marked.get(mention) === mark && !before.has(mention);
      const added = [...next].filter(([each, mark]) => !drawn.has(each) && !isLit(each, mark));
      const removed = [...marked].filter(
        ([each, mark]) => !before.has(each) && (next.get(each) !== mark || drawn.has(each)),
      );
      if (added.length + removed.length > 0) {
        marks.change(
          added.map(([{ range }, mark]) => [range, mark]),
          removed.map(([{ range }]) => range),
        );
      }
      if (drawn.size + before.size > 0) draw();
      marked = next;
      markedBy = new Map(chosen.map((mention) => [mention.range, mention]));
      return count;
    },
    shown: () => shown.filter((mention) => found.has(mention)).sort(compare),
    chosen() {
      // Before the first look there is nothing to ask the layout with.
      if (!hasLooked) return [];
      known.clear();
      const there = takeShown(found.all(), () => undefined);
      return [...layout().chooseMentions(there, choice(), isBefore).marked].sort(compare);
    },
    at(x, y) {
      if (marked.size === 0) return null;
      for (const range of marks.at(x, y, [...shadowRoots])) {
        const mention = markedBy.get(range);
        if (mention && marked.has(mention))
          return layout().isCovered(range.startContainer, x, y) ? null : mention;
      }
      return null;
    },
    under: (x, y) =>
      marked.size > 0 ? layout().findUnder(marked.keys(), x, y, { shadowRoots, passed }) : null,
    isUnder: (mention, x, y) =>
      layout().findUnder([mention], x, y, { shadowRoots, passed }) !== null,
    point(mention) {
      const isDrawn = mention !== null && drawn.has(mention);
      marks.point(isDrawn ? null : (mention?.range ?? null));
      if (mention === pointed) return;
      const wasDrawn = pointed !== null && drawn.has(pointed);
      pointed = mention;
      if (isDrawn || wasDrawn) draw();
    },
    addShadowRoot(root) {
      if (shadowRoots.has(root)) return false;
      shadowRoots.add(root);
      return true;
    },
    clear() {
      found.clear();
      known.clear();
      chosenOfAll = null;
      shown = [];
      marked.clear();
      markedBy.clear();
      drawn.clear();
      draw();
      marks.clear();
    },
  };
}
