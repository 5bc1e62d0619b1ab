/** Reads a document that is to be drafted: HTML, PDF or plain text, from a file or an address. */
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import { tellLanguage } from '../../../lib/sentences/tell-language.ts';
import { isAddress, type PageFetcher } from '../files/fetch-page.ts';
import { inputName, readBytes } from '../files/read-input.ts';
import { CliError } from '../terminal/cli-error.ts';
import { isHtml } from '../texts/html-blocks.ts';
import type { Article } from './article.ts';
import { decodeHtml } from './decode-html.ts';
import { readHtmlArticle } from './html-article.ts';
import { isTitle } from './is-title.ts';
import { isPdf, readPdfArticle } from './pdf-article.ts';

function readTextArticle(text: string, place: string, address: string | null): Article {
  if (text.trim() === '') {
    throw new CliError('article-missing', `${place} has no words. Give a document with some.`);
  }
  const [first = ''] = text.trim().split(/\n\s*\n|\n/u);
  // A headline has no full stop.
  const title = isTitle(first.trim()) ? first.trim() : null;
  return {
    ...{ place, text, title, publisher: null, author: null, published: null, dateNote: null },
    ...{ address, language: tellLanguage(text) },
  };
}

/**
 * @param given a path, an address, or `-`
 * @throws {CliError} `file-failed`, `text-too-long`, `text-encoding`, `text-nul`, `fetch-failed`,
 *   `article-missing`; {ReadingError} for a PDF that cannot be read
 */
export async function readArticle(given: string, fetcher: PageFetcher): Promise<Article> {
  const isFetched = isAddress(given);
  const { bytes, type } = isFetched
    ? await fetcher.readBytes(given)
    : { bytes: await readBytes(given), type: '' };
  const place = isFetched ? given : inputName(given);
  const address = isFetched ? given : null;
  if (isPdf(bytes)) return readPdfArticle(bytes, place, address);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  if (type.includes('html') || isHtml(isFetched ? '' : given, start))
    return readHtmlArticle(decodeHtml(bytes, type, place), place, address);
  const { text, problem } = decodeUtf8(bytes, place);
  if (problem) throw new CliError(problem.code, `${place}: ${problem.message}`);
  return readTextArticle(text, place, address);
}
