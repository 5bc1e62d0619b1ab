/** The article of a page of HTML, by Readability, and what the page says of itself. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isEdtfDate } from '../../../lib/corpus/records/dates.ts';
import { readPageDate } from '../../../lib/page/page-date.ts';
import { tellLanguage } from '../../../lib/sentences/tell-language.ts';
import { CliError } from '../terminal/cli-error.ts';
import { readHtmlBlocks } from '../texts/html-blocks.ts';
import type { Article } from './article.ts';

/** Stands for what is not read between two words. */
const skipped = /\ufffc/gu;

const fold = (text: string | null | undefined): string =>
  (text ?? '').replace(skipped, '').replace(/\s+/gu, ' ').trim();
const orNull = (text: string | null | undefined): string | null => fold(text) || null;

function readAddress(page: Document, fetched: string | null): string | null {
  const told = [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    fetched,
  ];
  return told.find((each) => /^https?:\/\/[^\s]+$/iu.test(each ?? '')) ?? null;
}

/** A day in an address, as many newspapers have it: inferred, so EDTF's `?`. */
function dateOfAddress(address: string | null): string | null {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:\/|-|$)/u.exec(address ?? '') ?? [];
  const date = `${year}-${month}-${day}?`;
  return year !== undefined && isEdtfDate(date) ? date : null;
}

/** "The bridge - Lindow Post" is called "The bridge". */
function withoutSite(title: string | null, site: string | null): string | null {
  const ending = /\s+[-–—|·:]\s+([^-–—|·:]+)$/u.exec(title ?? '');
  const isSite = ending?.[1]?.toLowerCase() === site?.toLowerCase();
  return ending && site && isSite ? (title ?? '').slice(0, ending.index) : title;
}

/** "By Ann Lee" is Ann Lee; the publisher's own name is no author. */
function readAuthor(byline: string | null, publisher: string | null): string | null {
  const author = byline?.replace(/^(?:by|por|par|от)\s+/iu, '') ?? null;
  return author === '' || author === publisher ? null : author;
}

/** The language of a page where it says one, else by its words. */
function readLanguage(told: string | null | undefined, text: string): string {
  const tag = told?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : tellLanguage(text);
}

/** @throws {CliError} `article-missing` */
export function readHtmlArticle(html: string, place: string, fetched: string | null): Article {
  const { document } = parseHTML(html);
  const page = document as unknown as Document;
  const address = readAddress(page, fetched);
  const day = readPageDate(page);
  const read = new Readability(page).parse();
  const blocks = readHtmlBlocks(read?.content ?? '').map(fold);
  const site = orNull(read?.siteName);
  const title = withoutSite(orNull(read?.title), site);
  const body = blocks.filter((block) => block !== '' && block !== title);
  if (!read || body.length === 0) {
    const message = `${place} has no article that could be told from the rest of the page. Save its text as a .txt file and draft that.`;
    throw new CliError('article-missing', message);
  }
  const text = `${[...(title ? [title] : []), ...body].join('\n\n')}\n`;
  const host = address === null ? null : new URL(address).hostname.replace(/^www\./u, '');
  const publisher = site ?? host;
  const told = day ?? /^\d{4}-\d\d-\d\d/u.exec(read.publishedTime ?? '')?.[0] ?? null;
  const inferred = told === null ? dateOfAddress(address) : null;
  return {
    ...{ place, text, title, publisher, address },
    author: readAuthor(orNull(read.byline), publisher),
    published: told ?? inferred,
    dateNote: inferred && 'The date is that of the address.',
    language: readLanguage(read.lang, text),
  };
}
