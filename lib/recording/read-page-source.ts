/** What a page says of itself as a document: only what it states, bounded, never guessed. */
import type { StatedSource } from '../messages/recording.ts';
import { readPageDate } from '../page/page-date.ts';
import { readLinkedArticle } from './linked-data.ts';

/** UTF-16 code units that are kept. */
const longestText = 300;
const longestAddress = 2_000;

function tidy(text: string | null | undefined): string | null {
  const words = (text ?? '')
    .slice(0, 4 * longestText)
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '') return null;
  return words.length > longestText ? `${words.slice(0, longestText - 1)}…` : words;
}

function toAddress(told: string | null | undefined, base: string): URL | null {
  if (!told || told.length > longestAddress || !URL.canParse(told, base)) return null;
  const url = new URL(told, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

const bareHost = (url: URL) => url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');

/** Whether one host is the other or a part of it: a page may not say that it is another site's. */
function isSameSite(one: URL, other: URL): boolean {
  const [first, second] = [bareHost(one), bareHost(other)];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

function readMeta(page: Document, ...names: string[]): string | null {
  for (const name of names) {
    const selector = `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`;
    const told = tidy(page.querySelector<HTMLMetaElement>(selector)?.content);
    if (told) return told;
  }
  return null;
}

function readAuthor(page: Document): string | null {
  const told = readMeta(page, 'author', 'article:author', 'citation_author', 'dc.creator');
  // Some tell the address of a profile.
  if (told && !/^https?:/i.test(told)) return told;
  const [own, ...others] = page.querySelectorAll('[rel~="author"], [itemprop="author"]');
  return own && others.length === 0 ? tidy(own.textContent) : null;
}

function readTitle(page: Document): string | null {
  const told = readMeta(page, 'og:title', 'citation_title', 'dc.title', 'headline');
  if (told) return told;
  const [heading, ...others] = page.querySelectorAll('h1');
  const own = others.length === 0 ? tidy(heading?.textContent) : null;
  return own ?? tidy(page.title);
}

const languageTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;

function readLanguage(page: Document, linked: string | null | undefined): string {
  const lang = page.documentElement.lang.trim();
  const told = lang || linked || readMeta(page, 'og:locale', 'content-language') || '';
  return languageTag.test(told) && told.length <= 35 ? told.replaceAll('_', '-') : '';
}

/**
 * Whether a page may still tell of the document that it was loaded with: it has gone on to another address by itself, and
 * the address that it gives as its own is not the one where it stands.
 */
function isLeft(here: URL, told: URL | null, loadedAt: string): boolean {
  const loaded = toAddress(loadedAt, loadedAt);
  if (!loaded || loaded.href === here.href) return false;
  if (!told || bareHost(told) !== bareHost(here)) return true;
  const pathOf = ({ pathname }: URL) => pathname.replace(/\/$/, '');
  return pathOf(told) !== pathOf(here) || (told.search !== '' && told.search !== here.search);
}

/** What a page shows of a document that it says nothing of. */
function readShown(page: Document, here: URL): StatedSource {
  const [heading, ...others] = page.querySelectorAll('h1');
  return {
    title: (others.length === 0 ? tidy(heading?.textContent) : null) ?? tidy(page.title),
    // The same for all of a site.
    publisher: readMeta(page, 'og:site_name', 'citation_publisher', 'dc.publisher'),
    ...{ author: null, published: null, address: here.href, seenAt: null },
    language: readLanguage(page, null),
  };
}

/**
 * Reads what a page says of itself.
 * @param address where the page stands
 * @param loadedAt where it stood when it was loaded
 */
export function readPageSource(page: Document, address: string, loadedAt = address): StatedSource {
  const linked = readLinkedArticle(page);
  const here = toAddress(address, address);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]');
  const told = toAddress(canonical?.getAttribute('href') ?? readMeta(page, 'og:url'), address);
  if (here && isLeft(here, told, loadedAt)) return readShown(page, here);
  const own = here && told && isSameSite(here, told) ? told : here;
  return {
    title: tidy(linked?.title) ?? readTitle(page),
    publisher:
      tidy(linked?.publisher) ??
      readMeta(page, 'og:site_name', 'citation_publisher', 'dc.publisher'),
    author: tidy(linked?.author) ?? readAuthor(page),
    published: readPageDate(page),
    address: own?.href ?? null,
    seenAt: here && own && here.href !== own.href ? here.href : null,
    language: readLanguage(page, linked?.language),
  };
}
