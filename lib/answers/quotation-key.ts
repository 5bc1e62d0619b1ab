import { fromKey, toKey } from '../lookup/entity-key.ts';

/** A quotation's name outside its corpus: `<corpusId>#<statement>/<place among its quotations>`. */
export function toQuotationKey(corpus: string, statement: string, place: number): string {
  return toKey(corpus, `${statement}/${place}`);
}

/** What a quotation's key is made of; null when it is none. An id has no `/`. */
export function fromQuotationKey(
  key: string,
): { corpus: string; statement: string; place: number } | null {
  const { corpus, id = '' } = fromKey(key) ?? {};
  const [, statement, place] = /^([^/]+)\/(\d+)$/.exec(id) ?? [];
  return corpus && statement ? { corpus, statement, place: Number(place) } : null;
}
