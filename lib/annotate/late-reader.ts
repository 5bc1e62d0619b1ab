/** The script that reads a page by block, which frames without a mention never need. */
import { contentBrowser } from '../messages/content-browser.ts';
import type { ContentListener } from '../messages/send.ts';
import type { annotateFrame, FrameAnnotation } from './annotate-frame.ts';
import type { FrameAnswers } from './answer-popup.ts';

export type { FrameAnnotation };

export interface ReaderScript {
  annotateFrame: typeof annotateFrame;
  /** Answers the messages to this frame. */
  createListener: (frame: FrameAnswers) => ContentListener;
}

/** How the script leaves it in the content script's world. */
export interface ReaderGlobal {
  gainsayReader: ReaderScript;
}

/** Loads the script into this world, which the page has no part in; later calls load nothing. */
export async function loadReaderScript(): Promise<ReaderScript> {
  await import(/* @vite-ignore */ contentBrowser.runtime.getURL('content-reader.js'));
  return (globalThis as unknown as ReaderGlobal).gainsayReader;
}
