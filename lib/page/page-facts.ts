/** What a page says of itself: its language and its date. */
import type { PageFacts } from '../messages/messages.ts';

/** UTF-16 code units of a date or a language that are kept: they go along with every question. */
const longestFact = 40;

/** The document's own date, where its head, its data for search engines or a `<time>` tells it. */
function readPublished(): string | null {
  const meta = document.head?.querySelector<HTMLMetaElement>('[property$=published_time]');
  if (meta) return meta.content;
  // One search of all elements, and no list of scripts: the text of each would be a string of ours.
  const told = document.querySelectorAll<Element>('script[type="application/ld+json"],time');
  let first: HTMLTimeElement | null = null;
  for (const element of told) {
    if (element instanceof HTMLTimeElement) {
      first ??= element;
      continue;
    }
    const date = /"datePublished"\s*:\s*"(.+?)"/.exec(element.textContent ?? '');
    if (date) return date[1] ?? null;
  }
  return first?.dateTime || null;
}

let read: { href: string; published: string | null } | null = null;

/** @param root what is read: a document, or an element of a page of our own, which has no date */
export function readPageFacts(root: Document | Element): PageFacts {
  const { href } = location;
  // A large page is searched once; another page may take its place.
  if (root === document && read?.href !== href) {
    read = { href, published: readPublished()?.slice(0, longestFact) ?? null };
  }
  const element = root instanceof Element ? root : document.documentElement;
  return {
    language: element.closest('[lang]')?.getAttribute('lang')?.slice(0, longestFact) ?? '',
    published: root === document ? (read?.published ?? null) : null,
  };
}
