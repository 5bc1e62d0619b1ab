/** The text of a PDF, by pdf.js as the extension reads it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPdf } from '../../../lib/reading/pdf.ts';
import { tellLanguage } from '../../../lib/sentences/tell-language.ts';
import { CliError } from '../terminal/cli-error.ts';
import type { Article } from './article.ts';
import { isTitle } from './is-title.ts';

/** pdf.js asks for Node 22 for the sake of this one function. */
function addWithResolvers(): void {
  const Made = Promise as typeof Promise & { withResolvers?: unknown };
  Made.withResolvers ??= <Value>() => {
    let resolve: (value: Value | PromiseLike<Value>) => void = () => {};
    let reject: (reason: unknown) => void = () => {};
    const promise = new Promise<Value>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise, resolve, reject };
  };
}

/** Whether a file's bytes begin as a PDF's do. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');

/** @throws {CliError} `article-missing`; {ReadingError} */
export async function readPdfArticle(
  bytes: Uint8Array<ArrayBuffer>,
  place: string,
  address: string | null,
): Promise<Article> {
  addWithResolvers();
  const root = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..');
  const files = {
    worker: pathToFileURL(join(root, 'legacy/build/pdf.worker.min.mjs')).href,
    cMaps: `${join(root, 'cmaps')}/`,
  };
  const pdf = await openPdf(bytes, place, files, new AbortController().signal);
  const paragraphs: string[] = [];
  try {
    for (let number = 1; number <= pdf.pageCount; number++)
      paragraphs.push(...(await pdf.readPage(number)).paragraphs);
  } finally {
    pdf.close();
  }
  const own = paragraphs.map((each) => each.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  if (own.length === 0) {
    const message = `${place} has no text, only pictures. Save its text as a .txt file and draft that.`;
    throw new CliError('article-missing', message);
  }
  const text = `${own.join('\n\n')}\n`;
  const [first = ''] = own;
  return {
    ...{ place, text, publisher: null, author: null, published: null, dateNote: null, address },
    title: isTitle(first) ? first : null,
    language: tellLanguage(text),
  };
}
