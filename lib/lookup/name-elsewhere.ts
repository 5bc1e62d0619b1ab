import { mostAddresses } from '../corpus/records/most-joined.ts';

/** What an entity says that it is elsewhere, each once, as far as it is looked for by that. */
export function addressesOf({ sameAs }: { sameAs: readonly string[] }): string[] {
  return [...new Set(sameAs.slice(0, mostAddresses).map(nameElsewhere))];
}

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
