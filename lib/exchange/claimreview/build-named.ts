import type { Place } from '../../corpus/records/problem.ts';
import type { ContextRule, Entity, Source } from '../../corpus/records/records.ts';
import { foldText, makeId } from '../make-id.ts';
import type { NameBook } from '../names/name-book.ts';
import { isAlsoCommon, isNameLike } from '../names/name-like.ts';
import type { Named } from './read-agent.ts';
import type { Document } from './read-appearance.ts';
import type { SharedRecords } from './shared-records.ts';
import { hostOf } from './urls.ts';

/** Entities are told apart by their names: two reviews that name the same name mean the same. */
async function entityId(name: string, { ids }: SharedRecords): Promise<string> {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = await makeId('entity', name, [foldText(name)]);
  ids.set(name, id);
  return id;
}

/** A surname stands for one whose whole name stands on the page. */
const besideWhole = (surname: string, id: string): ContextRule => ({
  ...{ names: [surname], beside: [], besideEntities: [id] },
  ...{ notBeside: [], notBesideEntities: [], scope: 'page' },
});

/** What an entity is made with. */
interface EntityContext {
  /** The kind of one of whom the review does not say it. */
  otherwise: 'organization' | 'topic';
  /** BCP 47, of the review. */
  language: string;
  /** The names in the feed's claims. */
  book: NameBook;
  /** A desk is not what a corpus is about, unless claims name it. */
  isDesk: boolean;
  place: Place;
  shared: SharedRecords;
}

/** Writings of a name that are everyday words, which it does not stand for. */
function listNotNames(name: string, isCommon: boolean): string[] {
  const small = name.toLowerCase();
  const sentence = `${name.slice(0, 1)}${small.slice(1)}`;
  return isCommon ? [...new Set([small, sentence])].filter((writing) => writing !== name) : [];
}

/**
 * Makes the entity of somebody or something that a review names. What is no name, but a common noun or
 * a description, gets none that is looked for on pages; a surname counts where the whole name stands
 * on the page as well.
 * @returns its id
 */
export async function putEntity(
  named: Named,
  { otherwise, language, book, isDesk, place, shared }: EntityContext,
): Promise<string> {
  const booked = isDesk ? undefined : book.get(named.name);
  const name = booked?.name ?? named.name;
  const id = await entityId(name, shared);
  const surname = booked?.surname ?? null;
  const isLooked = booked !== undefined || isNameLike(name, book.counts, language);
  const forms = [...(booked?.forms ?? [name]), ...(surname === null ? [] : [surname])];
  const bookedKind = booked && booked.kind !== 'topic' ? booked.kind : null;
  const entity: Entity = {
    type: 'entity',
    id,
    kind: named.kind ?? bookedKind ?? otherwise,
    label: { [language]: name },
    names: isLooked ? { [language]: forms } : {},
    notNames: isLooked ? listNotNames(name, isAlsoCommon(name, book.counts, language)) : [],
    contexts: surname === null ? [] : [besideWhole(surname, id)],
    description: null,
    sameAs: named.sameAs.filter((url) => !url.includes(' ')),
    adjectives: {},
    standing: isDesk ? 'background' : null,
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
