/** The marks' script, which most frames never need: loaded with the first mention, or what asks the layout. */
import { browser } from '../messages/browser.ts';
import type {
  FrameCard,
  FrameList,
  FrameReport,
  FrameSettings,
  FrameSteps,
  MatchAnswer,
  ToContent,
} from '../messages/messages.ts';
import type { Batch } from '../page/changes.ts';
import type { ShadowRootOf, TextBlock } from '../page/text-blocks.ts';
import type { LoadCards } from './late-cards.ts';
import type { Layout } from './layout.ts';

interface AddOptions {
  /** Whether the text is that of an earlier reading: what was found in these blocks is replaced. */
  isAgain: boolean;
  /** Whether a mention's nodes have changed since they were read. */
  isChanged: (nodes: readonly Text[]) => boolean;
}

/** What stands on a frame's mentions. */
export interface FrameMarks {
  /** Adds what was found in blocks; it replaces what an earlier reading found in the same elements. */
  add(blocks: TextBlock[], answer: MatchAnswer, how: AddOptions): void;
  /** Takes away what changed words held, at once. */
  forget(batch: Batch): void;
  /** Takes away what was found in an element's own text before it was read as this part. */
  forgetBefore(root: Element, part: number): void;
  /** A reading is over: where mentions have gone, others may be marked in their place. */
  endReading(): void;
  /** Looks into a shadow tree too. */
  addShadowRoot(root: ShadowRoot): void;
  /** What it mentions; how far the reading is, its reader knows. */
  listed(): Promise<Omit<FrameList, 'reading'>>;
  sentences(): Promise<Pick<FrameReport, 'sentences' | 'total'>>;
  listSteps(going: number | null): Promise<FrameSteps>;
  goToStep(asked: ToContent['goToStep']['params']): Promise<void>;
  dismiss(): void;
  /** @param toViewport where a point of the screen lies in this frame */
  showForFrame(
    card: FrameCard | null,
    toViewport: (screenX: number, screenY: number) => { x: number; y: number },
  ): void;
  markAnew(): void;
}

export interface FrameMarksOptions {
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  loadCards: LoadCards;
  settings: () => FrameSettings;
  /** A border runs through a mention: what stands on each side of it is to be read for itself. */
  onParted: (container: Element | ShadowRoot) => void;
  /** Called when marks were shown. */
  onShown: () => void;
  /** Escape was pressed where no card is open: another frame of the tab may have one. */
  onEscape: () => void;
  /** Something failed, or may have: the extension may be gone. */
  onError: () => void;
}

export type LoadLayout = () => Promise<Layout>;

/** What the marks' script brings: what is asked of the page's layout, and all that stands on mentions. */
export interface MarkScript {
  layout: Layout;
  createFrameMarks: (options: FrameMarksOptions) => FrameMarks;
}

export type LoadMarks = () => Promise<MarkScript>;

/** How the script leaves it in the content script's world. */
export interface MarkGlobal {
  gainsayMarks: MarkScript;
}

/** Loads the script into this world, which the page has no part in; later calls load nothing. */
export async function loadMarkScript(): Promise<MarkScript> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-marks.js'));
  return (globalThis as unknown as MarkGlobal).gainsayMarks;
}
