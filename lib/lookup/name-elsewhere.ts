/**
 * What a `sameAs` address names, so that two writings of it are one: without its scheme and the
 * slash at its end; an item of Wikidata by its number, also where its page is linked instead.
 */
export function nameElsewhere(uri: string): string {
  return uri
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '')
    .replace(/^(?:www\.)?wikidata\.org\/(?:wiki|entity)\//u, 'wikidata:');
}
