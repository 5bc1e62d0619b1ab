import { canonicalAddress } from '../corpus/records/canonical-address.ts';
import type { Source } from '../corpus/records/records.ts';

/** Addresses of one source by which it is found; a hostile corpus may list without end. */
export const mostPages = 16;

/** The pages that a source was published at, each once, as `canonicalAddress` has them. */
export function pagesOf({ urls }: Pick<Source, 'urls'>): string[] {
  const pages = urls.slice(0, mostPages).map(({ url }) => canonicalAddress(url));
  return [...new Set(pages.filter((page) => page !== null))];
}
