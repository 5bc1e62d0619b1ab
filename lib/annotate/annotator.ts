/** Keeps the page's marks in step with its text. */

import type { FrameList, MatchAnswer } from '../messages/messages.ts';
import { blockContainerOf, isReadable } from '../page/block-tags.ts';
import { isTouched, observeChanges, type Part, partsToRead } from '../page/changes.ts';
import { createPaintSchedule } from '../page/paint-schedule.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { watchHiddenText } from './hidden-text.ts';
import { loadDrawn } from './late-cards.ts';
import { followLateElements } from './late-elements.ts';
import { createMentionStore, type MarkChoice, type MentionStore } from './mention-store.ts';
import { createPageMatches } from './page-matches.ts';
import { toPageMentions } from './page-mention.ts';
import { createPageReader } from './page-reader.ts';

interface AnnotatorOptions {
  signal: AbortSignal;
  /** What is read: a document, or an element of a page of our own. */
  root: Document | Element;
  shadowRootOf: ShadowRootOf;
  matchTexts: (texts: string[], evidence: number[]) => Promise<MatchAnswer>;
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
  const store = createMentionStore(choice, loadDrawn);
  /** Mentions are gone, and others may be marked in their place. */
  let isThinned = false;
  const schedule = createPaintSchedule(() => {
    isThinned = false;
    onCount(store.showMarks(watchHidden));
  }, signal);
  const watchHidden = watchHiddenText(() => schedule.request(), signal);

  const shadowRootOf: ShadowRootOf = (element, isPassed) => {
    const root = options.shadowRootOf(element);
    if (!root) lateElements.add(element);
    else if (store.addShadowRoot(root)) {
      changes.observe(root);
      followVisibility(root);
      if (isPassed) changes.addTree(root);
    }
    return root;
  };
  const matches = createPageMatches({
    matchTexts,
    onMatches(blocks, answer, isAgain) {
      if (signal.aborted) return;
      if (isAgain) store.forgetBlocks(blocks);
      const { pending } = changes;
      // What changed since it was read is read again, and marked then.
      const mentions = toPageMentions(blocks, answer).filter(
        ({ span, container }) => !pending || !isTouched(pending, span.nodes, container),
      );
      store.add(mentions);
      schedule.request();
    },
  });
  const reader = createPageReader({ signal, shadowRootOf, matches });

  let isReading = false;
  let isPageRead = false;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;
  /** When an element's own text was read last. */
  const readAt = new WeakMap<Node, number>();

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
      for (const container of changed?.containers ?? []) readAt.set(container, now);
      // What changed before the first reading is read with the page.
      const workMs = await reader.read(
        isPageRead && changed ? partsToRead(changed) : partsOfPage(root),
      );
      earliest = performance.now() + (isPageRead ? workMs / mostShare : 0);
      isPageRead = true;
      hasFailed = false;
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
