/**
 * The text that is being read, from its opening to its end. It is held in this page's memory alone:
 * nothing is stored, and it goes with the page.
 */
import { mostPdfBytes, type OpenPdf, openPdf, type PdfFiles } from '../../lib/reading/pdf.ts';
import { decodeText, mostTextBytes, splitParagraphs } from '../../lib/reading/read-text.ts';
import { ReadingError, type ReadingErrorCode } from '../../lib/reading/reading-error.ts';

/** A page of a PDF, or all of a text without pages. */
export interface ReadPage {
  /** Counted from 1; null for a text without pages. */
  number: number | null;
  paragraphs: string[];
  problem: 'no-text' | 'broken' | null;
}

export type ReadingState =
  | { phase: 'empty'; problem: ReadingErrorCode | null }
  | { phase: 'opening' }
  | {
      /** `paused`: the reader stopped it, or so many pages are read that it is asked about the rest. */
      phase: 'reading' | 'paused' | 'whole';
      /** Of the file; null for pasted text. */
      name: string | null;
      /** Where the file is published; null where nobody knows. */
      address: string | null;
      pages: ReadPage[];
      pageCount: number;
    };

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReadingSession {
  readPasted(text: string): void;
  readFile(file: File): Promise<void>;
  /** Reads what `load` brings from an address, which is said to be a PDF. */
  readPdf(
    file: { name: string; address: string },
    load: (signal: AbortSignal) => Promise<Bytes>,
  ): Promise<void>;
  /** Reads the rest of a PDF that was paused, up to the next pause. */
  goOn(): Promise<void>;
  /** Pauses a PDF that is being read; what is being opened is given up. */
  stop(): void;
  /** Forgets the text. */
  close(): void;
}

/** Pages that are read before the reader is asked whether to go on. */
export const pagesAtOnce = 500;
/** ms between two drawings of what was read meanwhile. */
const drawEveryMs = 250;
/** Writers put the header behind what a mail or a server put before it (ISO 32000-2, annex I). */
const headerWithin = 1_024;

async function isPdf(file: File): Promise<boolean> {
  if (file.type === 'application/pdf' || /\.pdf$/i.test(file.name)) return true;
  const start = await file.slice(0, headerWithin).text();
  return start.includes('%PDF-');
}

async function readBytes(file: File, most: number): Promise<Bytes> {
  if (file.size > most) {
    const message = `${file.name} has ${file.size} bytes; it may have ${most}. Open a part of it.`;
    throw new ReadingError('file-too-large', message);
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const message = `${file.name} could not be read. Choose it again.`;
    throw new ReadingError('file-unreadable', message, { cause });
  }
}

export function createReadingSession(
  files: PdfFiles,
  onChange: (state: ReadingState) => void,
): ReadingSession {
  let state: ReadingState = { phase: 'empty', problem: null };
  let opened: { pdf: OpenPdf; name: string; address: string | null } | null = null;
  let pages: ReadPage[] = [];
  /** Ends with the document. */
  let controller = new AbortController();
  let isStopped = false;

  const tell = (next: ReadingState) => {
    state = next;
    onChange(state);
  };
  const forget = () => {
    controller.abort();
    controller = new AbortController();
    opened = null;
    pages = [];
  };
  const fail = (error: unknown) => {
    forget();
    const problem = error instanceof ReadingError ? error.code : 'file-unreadable';
    tell({ phase: 'empty', problem });
  };
  const draw = (phase: 'reading' | 'paused' | 'whole') => {
    if (!opened) return;
    const { name, address, pdf } = opened;
    tell({ phase, name, address, pages: [...pages], pageCount: pdf.pageCount });
  };

  const begin = () => {
    forget();
    isStopped = false;
    tell({ phase: 'opening' });
    return controller.signal;
  };
  /** Runs what opens a document; what was given up meanwhile says nothing. */
  const attempt = async (signal: AbortSignal, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  };
  const showText = (text: string, name: string | null) => {
    const paragraphs = splitParagraphs(text);
    if (paragraphs.length === 0) {
      throw new ReadingError('file-empty', 'There is no word in this text. Open another one.');
    }
    const page: ReadPage = { number: null, paragraphs, problem: null };
    tell({ phase: 'whole', name, address: null, pages: [page], pageCount: 1 });
  };

  const readPages = async ({ pdf }: { pdf: OpenPdf }) => {
    const until = Math.min(pdf.pageCount, pages.length + pagesAtOnce);
    isStopped = false;
    draw('reading');
    let drawn = performance.now();
    while (pages.length < until && !isStopped) {
      pages.push(await pdf.readPage(pages.length + 1));
      if (performance.now() - drawn < drawEveryMs && pages.length > 1) continue;
      draw('reading');
      drawn = performance.now();
    }
    if (pages.length < pdf.pageCount) {
      draw('paused');
      return;
    }
    pdf.close();
    if (pages.some(({ paragraphs }) => paragraphs.length > 0)) draw('whole');
    else throw new ReadingError('pdf-no-text', 'The PDF holds pictures of pages and no text.');
  };
  const openAndRead = async (
    bytes: Bytes,
    { name, address }: { name: string; address: string | null },
    signal: AbortSignal,
  ) => {
    const pdf = await openPdf(bytes, name, files, signal);
    signal.throwIfAborted();
    opened = { pdf, name, address };
    await readPages(opened);
  };

  return {
    readPasted(text) {
      const signal = begin();
      void attempt(signal, async () => showText(text, null));
    },
    async readFile(file) {
      const signal = begin();
      await attempt(signal, async () => {
        const isPdfFile = await isPdf(file).catch(() => false);
        const bytes = await readBytes(file, isPdfFile ? mostPdfBytes : mostTextBytes);
        signal.throwIfAborted();
        if (isPdfFile) await openAndRead(bytes, { name: file.name, address: null }, signal);
        else showText(decodeText(bytes, file.name), file.name);
      });
    },
    async readPdf(file, load) {
      const signal = begin();
      await attempt(signal, async () => {
        const bytes = await load(signal);
        signal.throwIfAborted();
        await openAndRead(bytes, file, signal);
      });
    },
    async goOn() {
      const reading = opened;
      if (!reading || state.phase !== 'paused') return;
      await attempt(controller.signal, () => readPages(reading));
    },
    stop() {
      if (state.phase === 'reading') isStopped = true;
      else this.close();
    },
    close() {
      forget();
      tell({ phase: 'empty', problem: null });
    },
  };
}
