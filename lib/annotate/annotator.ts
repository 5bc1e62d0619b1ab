/** Keeps the page's marks in step with its text. */

import { remember } from '../async/remember.ts';
import type { FrameList, MatchAnswer } from '../messages/messages.ts';
import { blockContainerOf, isReadable } from '../page/block-tags.ts';
import { isInTrees, observeChanges, type Part, partsToRead } from '../page/changes.ts';
import type { DrawnMarks } from '../page/drawn-marks.ts';
import { findEditors } from '../page/editors.ts';
import type { takeNearby } from '../page/nearby-ranges.ts';
import { afterNextFrame, createPaintSchedule } from '../page/paint-schedule.ts';
import type { Span } from '../page/ranges.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { followLateElements } from './late-elements.ts';
import type { LoadLayout } from './late-layout.ts';
import type { Layout } from './layout.ts';
import { createMentionStore, type MarkChoice, type MentionStore } from './mention-store.ts';
import { createPageMatches } from './page-matches.ts';
import { stands, toPageMentions } from './page-mention.ts';
import { createPageReader } from './page-reader.ts';

interface AnnotatorOptions {
  signal: AbortSignal;
  /** What is read: a document, or an element of a page of our own. */
  root: Document | Element;
  shadowRootOf: ShadowRootOf;
  loadLayout: LoadLayout;
  /** Makes what draws marks that no highlight paints. */
  loadDrawn: () => Promise<DrawnMarks>;
  /** Brings what a page with very many mentions needs. */
  loadNearby: () => Promise<typeof takeNearby>;
  matchTexts: (texts: string[], evidence: number[]) => Promise<MatchAnswer>;
  matchLater: (ticket: string, texts: string[] | null) => Promise<MatchAnswer | null>;
  /** What the reader chose to see marked, as it is now. */
  choice: () => MarkChoice;
  /** Called when marks were shown, with how many mentions there are of entities that are on. */
  onCount: (count: number) => void;
  /** Called when the page could not be read to its end; what changes next is read again. */
  onError: (error: unknown) => void;
}

/** Attributes that pages show and hide text by. */
const showingAttributes = [
  ...['class', 'style', 'hidden', 'open', 'inert', 'data-state'],
  ...['aria-expanded', 'aria-hidden', 'aria-selected'],
];

/** Events with which text may be shown or hidden by styles alone. */
const showingEvents = ['click', 'toggle', 'resize', 'transitionend', 'animationend'];

/** From a change to its reading, ms: changes come in bursts. */
const readPauseMs = 100;

/** Text that changes in its place is read at most so often, ms. */
const againMs = 1_000;

/** From a question that failed to its next try, ms: each pause is twice the one before. */
const firstRetryMs = 1_000;
const longestRetryMs = 60_000;

/** The share of the page's time that reading what keeps changing may take. */
const mostShare = 0.05;

/** The block in the middle of the window, with about as much around it as two windows hold. */
function findVisiblePart(): Element | null {
  let element = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  while (element?.parentElement && element.parentElement !== document.body) {
    if (element.parentElement.getBoundingClientRect().height > 2 * innerHeight) break;
    element = element.parentElement;
  }
  const container = element && blockContainerOf(element);
  return container instanceof Element && isReadable(container) ? container : null;
}

/** All of the page; what the reader sees first where it is scrolled. */
function partsOfPage(root: Node): Part[] {
  const visible = root === document && scrollY > innerHeight ? findVisiblePart() : null;
  const all: Part = { root, except: visible };
  return visible ? [{ root: visible }, all] : [all];
}

export interface Annotator {
  store: MentionStore;
  /** Marks what is shown and chosen now, without reading the page again. */
  markAnew(): void;
  /** Whether the page is still being read for the first time, was read, or could not be compared. */
  reading(): FrameList['reading'];
}

/** Reads the page, marks its mentions, and follows its changes until the signal aborts. */
export function startAnnotating(options: AnnotatorOptions): Annotator {
  const { signal, root, matchTexts, choice, onCount } = options;
  let takeNearby: Awaited<ReturnType<typeof options.loadNearby>> | null = null;
  const loadNearby = remember(async () => {
    takeNearby = await options.loadNearby();
    schedule.request();
  });
  let layout: Layout | null = null;
  let watchHidden: (words: Span) => void = () => undefined;
  const loadLayout = remember(async () => {
    layout = await options.loadLayout();
    watchHidden = layout.watchHiddenText(schedule.request, signal);
    return layout;
  });
  const store = createMentionStore(
    choice,
    () => {
      if (!takeNearby) loadNearby().catch(options.onError);
      return takeNearby;
    },
    () => layout as Layout,
    options.loadDrawn,
  );
  /** Mentions are gone, and others may be marked in their place. */
  let isThinned = false;
  const schedule = createPaintSchedule(() => {
    isThinned = false;
    if (store.size > 0 && !layout) {
      loadLayout().then(schedule.request, options.onError);
      return;
    }
    onCount(store.showMarks(watchHidden, changes.addContainer));
  }, signal);
  const shadowRootOf: ShadowRootOf = (element, isPassed) => {
    const root = options.shadowRootOf(element);
    if (!root) lateElements.add(element);
    else if (store.addShadowRoot(root)) {
      // Those in a shadow tree are there as good as always when their host gets it.
      findEditors(root, loadLayout).catch(options.onError);
      changes.observe(root);
      followVisibility(root);
      if (isPassed) changes.addTree(root);
    }
    return root;
  };
  const matches = createPageMatches({
    matchTexts,
    matchLater: options.matchLater,
    async painted() {
      await afterNextFrame();
      await afterNextFrame();
    },
    onMatches(blocks, answer, isAgain) {
      if (signal.aborted) return;
      // It is needed when the marks are shown.
      loadLayout().catch(() => undefined);
      const { pending } = changes;
      // What changed since it was read is read again, and marked then.
      const mentions = toPageMentions(blocks, answer).filter(
        (mention) => stands(mention) && !(pending && isInTrees(pending, mention.span.nodes)),
      );
      store.add(mentions, isAgain ? blocks : []);
      schedule.request();
    },
  });
  const reader = createPageReader({ signal, shadowRootOf, loadLayout, matches });

  let isReading = false;
  let isPageRead = false;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;
  /** When an element's own text was read last. */
  const readAt = new WeakMap<Node, number>();

  let retry: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  /** Asks until everything is answered; a question that failed is asked again after a pause. */
  const settle = async (): Promise<void> => {
    clearTimeout(retry);
    if (signal.aborted) return;
    try {
      await matches.settle();
      hasFailed = false;
      retryMs = firstRetryMs;
    } catch (error) {
      hasFailed = true;
      options.onError(error);
      retry = setTimeout(() => void settle(), retryMs);
      retryMs = Math.min(2 * retryMs, longestRetryMs);
    }
  };

  const readNext = async () => {
    timer = undefined;
    if (isReading || document.hidden || signal.aborted) return;
    if (document.designMode === 'on') return;
    const now = performance.now();
    const changed = changes.take((one) => now >= (readAt.get(one) ?? -againMs) + againMs);
    if (isPageRead && !changed) {
      if (changes.pending) readSoon();
      return;
    }
    isReading = true;
    try {
      await findEditors(document, loadLayout);
      for (const container of changed?.containers ?? []) readAt.set(container, now);
      // What changed before the first reading is read with the page.
      const workMs = await reader.read(
        isPageRead && changed ? partsToRead(changed) : partsOfPage(root),
        // What is found there no more goes, and not before: it would come back.
        (root, part) => store.forgetBefore(root as Element, part),
      );
      earliest = performance.now() + (isPageRead ? workMs / mostShare : 0);
      const isFirst = !isPageRead;
      isPageRead = true;
      await settle();
      // Else who waits would never be told that there is nothing.
      if (isFirst && store.size === 0) onCount(0);
    } catch (error) {
      hasFailed = true;
      // Tried again with the page's next change, and not over and over.
      options.onError(error);
      return;
    } finally {
      isReading = false;
      // Not before: what is read again may be found again.
      if (isThinned) schedule.request();
    }
    if (changes.pending) readSoon();
  };
  const readSoon = () => {
    if (isReading || document.hidden) return;
    timer ??= setTimeout(
      () => void readNext(),
      Math.max(readPauseMs, earliest - performance.now()),
    );
  };

  const changes = observeChanges(({ containers, moved, hasRemoved }) => {
    const hasLost = store.forget(containers, moved);
    if (hasLost || (hasRemoved && store.size > 0)) isThinned = true;
    readSoon();
  }, signal);

  // A tree that was not there when its host was read.
  const lateElements = followLateElements((host) => shadowRootOf(host, true), signal);

  changes.observe(root);
  // Only what shows and hides text matters here, and only where there is text to show or hide.
  const markAnew = () => {
    if (store.size > 0) schedule.request();
  };
  const visibility = new MutationObserver(markAnew);
  const followVisibility = (root: Document | ShadowRoot) => {
    visibility.observe(root, { subtree: true, attributeFilter: showingAttributes });
  };
  followVisibility(document);
  // Styles alone show and hide text too, by a checkbox's state or the address's fragment.
  for (const type of showingEvents) {
    addEventListener(type, () => setTimeout(markAnew), {
      capture: true,
      passive: true,
      signal,
    });
  }
  addEventListener('scroll', () => store.isWindowed && schedule.request(), {
    capture: true,
    passive: true,
    signal,
  });
  document.addEventListener('visibilitychange', () => void readNext(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(retry);
    visibility.disconnect();
    store.clear();
    onCount(0);
  });
  void readNext();
  const reading = () => {
    if (hasFailed) return 'failed';
    return isPageRead ? 'done' : 'going';
  };
  return { store, markAnew, reading };
}
