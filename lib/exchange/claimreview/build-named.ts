import type { Place } from '../../corpus/records/problem.ts';
import type { Entity, Source } from '../../corpus/records/records.ts';
import { foldText, makeId } from '../make-id.ts';
import type { Named } from './read-agent.ts';
import type { Document } from './read-appearance.ts';
import type { SharedRecords } from './shared-records.ts';
import { hostOf } from './urls.ts';

/** Entities are told apart by their names: two reviews that name the same name mean the same. */
const entityId = (name: string) => makeId('entity', name, [foldText(name)]);

/**
 * Makes the entity of somebody whom a review names.
 * @param otherwise the kind of one of whom the review does not say it
 * @returns its id
 */
export async function putEntity(
  named: Named,
  otherwise: 'organization' | 'topic',
  language: string,
  place: Place,
  shared: SharedRecords,
): Promise<string> {
  const entity: Entity = {
    type: 'entity',
    id: await entityId(named.name),
    kind: named.kind ?? otherwise,
    label: { [language]: named.name },
    names: { [language]: [named.name] },
    notNames: [],
    contexts: [],
    description: null,
    sameAs: named.sameAs.filter((url) => !url.includes(' ')),
    adjectives: {},
    standing: null,
  };
  shared.put(entity, place, named.kind === null ? ['sameAs'] : ['kind', 'sameAs']);
  return entity.id;
}

/**
 * Makes the source of a review's page or of a claim's appearance.
 * @param identity what tells a document without a URL from others
 * @returns its id
 */
export async function putSource(
  document: Document,
  publisher: string | null,
  identity: readonly string[],
  place: Place,
  shared: SharedRecords,
): Promise<string> {
  const { url, title, published, language } = document;
  // Not the title: some reviews name a document by its URL alone.
  const words = url === null ? (title ?? '') : `${hostOf(url)} ${new URL(url).pathname}`;
  const source: Source = {
    type: 'source',
    id: await makeId('source', words, url === null ? ['no URL', ...identity] : [url]),
    title,
    publisher,
    via: [],
    urls: url === null ? [] : [{ url, kind: 'original', accessed: null }],
    published,
    language: language ?? 'und',
    sha256: null,
    note: null,
  };
  const stated = ['title', 'publisher', 'published'];
  shared.put(source, place, language === null ? stated : [...stated, 'language']);
  return source.id;
}
