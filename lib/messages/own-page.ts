/** Tells the extension's own pages from content scripts by what the browser vouches for. */

/** The parts of a message's sender that are looked at. */
export interface SenderPlace {
  /** Of the document that sent it. */
  url?: string | undefined;
  /** Of the same; not every browser tells it. */
  origin?: string | undefined;
}

function originOf(url: string | undefined): string {
  // Not by `URL.origin`, which is “null” for schemes that a browser does not know.
  const [, scheme, host] = /^([a-z-]+-extension:)\/\/([^/?#]+)/.exec(url ?? '') ?? [];
  return scheme ? `${scheme}//${host}` : '';
}

/**
 * Whether a page of the extension with the origin `own` sent a message. Chromium tells the card's
 * address under the id of its session (`use_dynamic_url`), and its origin under the extension's own.
 */
export function isOwnPage({ url, origin }: SenderPlace, own: string): boolean {
  const told = originOf(url);
  if (told === '' || own === '') return false;
  return (origin ?? told) === own && told.split('//')[0] === own.split('//')[0];
}
