/** Everything that runs while this frame's site is switched on: marks, hover and card. */
import { browser } from '../../lib/messages/browser.ts';
import type { FrameSettings, ListedMention } from '../../lib/messages/messages.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { startAnnotating } from './annotator.ts';
import { createCard } from './card.ts';
import { followPointer } from './hover.ts';
import { listMention } from './page-mention.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** How long a mention that the reader was taken to stays washed, ms. */
const revealedMs = 2_500;

export interface FrameAnnotation {
  listed(): ListedMention[];
  /** Scrolls to a mention and washes it for a moment; nothing happens when it is not of this frame. */
  reveal(id: number): void;
  stop(): void;
}

interface FrameOptions {
  settings: () => FrameSettings;
  /** The extension was removed or replaced, and this script with it. */
  onOrphaned: () => void;
}

export function annotateFrame({ settings, onOrphaned }: FrameOptions): FrameAnnotation {
  const controller = new AbortController();
  const { signal } = controller;
  let reported = 0;

  const onError = () => {
    if (!browser.runtime?.id) onOrphaned();
  };
  const store = startAnnotating({
    signal,
    shadowRootOf,
    matchTexts: (texts) => sendToBackground('matchTexts', { texts }),
    onCount(count) {
      if (count === reported) return;
      reported = count;
      sendToBackground('reportMentions', { count }).catch(onError);
    },
    onError,
  });
  const pointer = followPointer({
    signal,
    store,
    actions: createCard({ signal, store, shadowRootOf, onDismiss: () => pointer.dismiss() }),
    restMs: () => settings().restMs,
  });

  return {
    listed: () => store.marked().map((mention) => listMention(mention, shadowRootOf)),
    reveal(id) {
      const mention = store.marked().find((marked) => marked.id === id);
      if (!mention) return;
      const { parentElement } = mention.range.startContainer;
      parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      store.point(mention);
      setTimeout(() => store.point(null), revealedMs);
    },
    stop: () => controller.abort(),
  };
}
