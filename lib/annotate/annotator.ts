/** Reads a page and follows its text: what it mentions is told to marks that come with the first mention. */

import { remember } from '../async/remember.ts';
import type { FrameList, MatchAnswer } from '../messages/messages.ts';
import { blockContainerOf, isReadable } from '../page/block-tags.ts';
import { isInTrees, observeChanges, type Part, partsToRead } from '../page/changes.ts';
import { notePart } from '../page/doubts.ts';
import { findEditors } from '../page/editors.ts';
import { afterNextFrame } from '../page/paint-schedule.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import { followLateElements } from './late-elements.ts';
import type { FrameMarks, LoadLayout } from './late-marks.ts';
import { createPageMatches } from './page-matches.ts';
import { createPageReader } from './page-reader.ts';
import type { SiftText } from './sift-part.ts';

interface AnnotatorOptions {
  signal: AbortSignal;
  /** What is read: a document, or an element of a page of our own. */
  root: Document | Element;
  shadowRootOf: ShadowRootOf;
  loadLayout: LoadLayout;
  /** Makes what stands on mentions; asked for with the first of them, and again when that failed. */
  loadMarks: (page: AnnotatedPage) => Promise<FrameMarks>;
  matchTexts: (texts: string[], evidence: number[]) => Promise<MatchAnswer>;
  matchLater: (ticket: string, texts: string[] | null) => Promise<MatchAnswer | null>;
  siftText: SiftText;
  /** Called when the page was read and mentions nothing. */
  onNothing: () => void;
  /** Called when the page could not be read to its end; what changes next is read again. */
  onError: (error: unknown) => void;
}

/** What marks are told of the page that they stand on. */
export interface AnnotatedPage {
  shadowRootOf: ShadowRootOf;
  /** A border runs through a mention: what stands on each side of it is to be read for itself. */
  onParted: (container: Element | ShadowRoot) => void;
}

/** From a change to its reading, ms: changes come in bursts. */
const readPauseMs = 100;

/** Text that changes in its place is read at most so often, ms. */
const againMs = 1_000;

/**
 * A page that changes so often in a second is read as often as text that changes in its place: most of
 * what it adds is gone again before it could be read.
 */
const stormRate = 1_000;

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
  /** What stands on mentions; null as long as there was none. */
  marks(): FrameMarks | null;
  /** The same where it is needed all the same. */
  loadMarks(): Promise<FrameMarks>;
  /** Whether the page is still being read for the first time, was read, or could not be compared. */
  reading(): FrameList['reading'];
}

/** Reads the page and follows its changes until the signal aborts. */
export function startAnnotating(options: AnnotatorOptions): Annotator {
  const { signal, root, matchTexts, siftText, loadLayout } = options;
  const shadowRoots = new Set<ShadowRoot>();
  let marks: FrameMarks | null = null;
  /** What has happened to mentions since the first was found, as long as the marks are on their way. */
  let waiting: ((marks: FrameMarks) => void)[] = [];
  const shadowRootOf: ShadowRootOf = (element, isPassed) => {
    const root = options.shadowRootOf(element);
    if (!root) lateElements.add(element);
    else if (!shadowRoots.has(root)) {
      shadowRoots.add(root);
      // Those in a shadow tree are there as good as always when their host gets it.
      findEditors(root, loadLayout).catch(options.onError);
      changes.observe(root);
      marks?.addShadowRoot(root);
      if (isPassed) changes.addTree(root);
    }
    return root;
  };
  const loadMarks = remember(async () => {
    const loaded = await options.loadMarks({
      shadowRootOf,
      onParted: (container) => notePart(container) && changes.addContainer(container),
    });
    for (const root of shadowRoots) loaded.addShadowRoot(root);
    for (const tell of waiting) tell(loaded);
    waiting = [];
    marks = loaded;
    return loaded;
  });
  /** Tells the marks, if there are any or will be. */
  const tellMarks = (tell: (marks: FrameMarks) => void) => {
    if (marks) tell(marks);
    else if (waiting.length > 0) waiting.push(tell);
  };
  const addMatches = (add: (marks: FrameMarks) => void) => {
    if (marks) {
      add(marks);
      return;
    }
    waiting.push(add);
    loadMarks().catch((error: unknown) => {
      // Nothing is kept for marks that do not come; with the page's next change it is read anew.
      waiting = [];
      isPageRead = false;
      hasFailed = true;
      options.onError(error);
    });
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
      const { pending } = changes;
      addMatches((marks) =>
        marks.add(blocks, answer, {
          isAgain,
          // What changed since it was read is read again, and marked then.
          isChanged: (nodes) => !!pending && isInTrees(pending, nodes),
        }),
      );
    },
  });
  const reader = createPageReader({ signal, shadowRootOf, loadLayout, matches, siftText });

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
    const askAgain = (error: unknown) => {
      hasFailed = true;
      options.onError(error);
      clearTimeout(retry);
      retry = setTimeout(() => void settle(), retryMs);
      retryMs = Math.min(2 * retryMs, longestRetryMs);
    };
    try {
      await matches.settle();
      hasFailed = false;
      matches.tellClaims().then(() => {
        retryMs = firstRetryMs;
      }, askAgain);
    } catch (error) {
      askAgain(error);
    }
  };

  const readNext = async () => {
    timer = undefined;
    if (isReading || document.hidden || signal.aborted) return;
    if (document.designMode === 'on') return;
    const now = performance.now();
    const pauseMs = changes.rate > stormRate ? againMs : 0;
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
        (root, part) => tellMarks((marks) => marks.forgetBefore(root as Element, part)),
      );
      const ended = performance.now();
      earliest = isPageRead ? Math.max(ended + workMs / mostShare, now + pauseMs) : ended;
      const isFirst = !isPageRead;
      isPageRead = true;
      await settle();
      // Else who waits would never be told that there is nothing.
      if (isFirst && !marks && waiting.length === 0) options.onNothing();
    } catch (error) {
      hasFailed = true;
      // Tried again with the page's next change, and not over and over.
      options.onError(error);
      return;
    } finally {
      isReading = false;
      // Not before: what is read again may be found again.
      marks?.endReading();
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

  const changes = observeChanges((batch) => {
    tellMarks((marks) => marks.forget(batch));
    readSoon();
  }, signal);

  // A tree that was not there when its host was read.
  const lateElements = followLateElements((host) => shadowRootOf(host, true), signal);

  changes.observe(root);
  document.addEventListener('visibilitychange', () => void readNext(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(retry);
    waiting = [];
  });
  void readNext();
  const reading = () => {
    if (hasFailed) return 'failed';
    return isPageRead ? 'done' : 'going';
  };
  return { marks: () => marks, loadMarks, reading };
}
