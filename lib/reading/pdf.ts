/** A PDF's text by pdf.js, which is loaded when a PDF is opened and not before. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Run } from './lines.ts';
import { toParagraphs } from './paragraphs.ts';
import { ReadingError } from './reading-error.ts';

/** Bytes of a file: pdf.js holds it whole, in its worker. */
export const mostPdfBytes = 200_000_000;

export interface PdfPage {
  /** Counted from 1. */
  number: number;
  paragraphs: string[];
  /** Pictures only, or no page that pdf.js can read. */
  problem: 'no-text' | 'broken' | null;
}

export interface OpenPdf {
  pageCount: number;
  /** A page's text. Never fails for a page that is broken. @throws when the document was closed */
  readPage(number: number): Promise<PdfPage>;
  /** Ends the worker, and with it all that is known of the file. */
  close(): void;
}

/** Where the package keeps what pdf.js loads by itself. */
export interface PdfFiles {
  worker: string;
  /** Folder of the character maps of Chinese, Japanese and Korean fonts, with a slash at its end. */
  cMaps: string;
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

function toRuns({ items }: Content): Run[] {
  return items.flatMap((item) => {
    // Marks of a structure that was not asked for.
    if (!('str' in item)) return [];
    const [, , skew, scale, x, y] = item.transform as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      text: item.str,
      x,
      y,
      width: item.width,
      height: item.height || Math.hypot(skew, scale),
      isRtl: item.dir === 'rtl',
      endsLine: item.hasEOL,
    };
  });
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const paragraphs = toParagraphs(toRuns(await page.getTextContent()));
    page.cleanup();
    return { number, paragraphs, problem: paragraphs.length > 0 ? null : 'no-text' };
  } catch {
    return { number, paragraphs: [], problem: 'broken' };
  }
}

function toReadingError(cause: unknown, name: string): ReadingError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    const message = `${name} asks for a password. Save a copy without one, or paste its text.`;
    return new ReadingError('pdf-password', message, { cause });
  }
  const message = `${name} is no PDF, or a damaged one. Get it once more, or paste its text.`;
  return new ReadingError('pdf-broken', message, { cause });
}

/**
 * Opens a PDF. Nothing is asked of the network: pdf.js gets the bytes, and its own parts from the
 * package. No font is made, no picture decoded, and no script of the file run.
 * @param bytes are handed over to pdf.js's worker and empty afterwards
 * @param name of the file, for messages
 * @throws {ReadingError} `file-too-large`, `pdf-password`, `pdf-broken`; the signal's reason
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  files: PdfFiles,
  signal: AbortSignal,
): Promise<OpenPdf> {
  if (bytes.length > mostPdfBytes) {
    const message = `${name} has ${bytes.length} bytes; a PDF may have ${mostPdfBytes}. Split it, or paste its text.`;
    throw new ReadingError('file-too-large', message);
  }
  // The build for older browsers: the other one needs a Chromium that is newer than ours.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  signal.throwIfAborted();
  GlobalWorkerOptions.workerSrc = files.worker;
  const task = getDocument({
    data: bytes,
    cMapUrl: files.cMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  const close = () => void task.destroy();
  signal.addEventListener('abort', close, { once: true });
  try {
    const pdf = await task.promise;
    return {
      pageCount: pdf.numPages,
      async readPage(number) {
        const page = await readPage(pdf, number);
        signal.throwIfAborted();
        return page;
      },
      close,
    };
  } catch (cause) {
    signal.throwIfAborted();
    close();
    throw toReadingError(cause, name);
  }
}
