/** The entities that a statement names: the reader's own, copies of those of other corpora, new ones. */
import { mostAddresses } from '../corpus/records/most-joined.ts';
import type { Dispute, Entity } from '../corpus/records/records.ts';
import { foldText, makeId } from '../exchange/make-id.ts';
import type { ChangeBuilder } from './change-builder.ts';
import { DeskError } from './desk-error.ts';
import type { EntityChoice } from './recorded-statement.ts';

/** Reads records of the reader's other corpora by their keys. */
export interface Elsewhere {
  /** With its names. */
  entity(key: string): Promise<Entity | null>;
  dispute(key: string): Promise<Dispute | null>;
  /** The key of the question that a statement takes its first stance on. */
  questionOf(statement: string): Promise<string | null>;
}

/** What an action works with. */
export interface DeskWork {
  change: ChangeBuilder;
  /** Of the reader's own record. */
  corpus: string;
  elsewhere: Elsewhere;
}

/** The id in a key of the reader's own record; null for a key of another corpus. */
export function ownIdOf({ corpus }: Pick<DeskWork, 'corpus'>, key: string): string | null {
  const at = key.lastIndexOf('#');
  return key.slice(0, at) === corpus ? key.slice(at + 1) : null;
}

export function unknown(what: string, key: string): DeskError {
  const message = `There is no ${what} ${key} in your corpora any more. Choose another; nothing was changed.`;
  return new DeskError('record-unknown', message);
}

/** The id that a copy gets: the one it has elsewhere where that is free. */
export async function copyId(
  { change }: Pick<DeskWork, 'change'>,
  type: 'entity' | 'dispute',
  key: string,
): Promise<string> {
  const id = key.slice(key.lastIndexOf('#') + 1);
  return change.row(id) ? makeId(type, id, [key]) : id;
}

/** Without the names that only hold beside other entities, which are not here. */
function dropBound({ names, contexts }: Entity): Pick<Entity, 'names' | 'contexts'> {
  const isBound = (rule: Entity['contexts'][number]) =>
    rule.besideEntities.length > 0 || rule.notBesideEntities.length > 0;
  const bound = new Set(contexts.filter(isBound).flatMap((rule) => rule.names));
  const kept = Object.entries(names).map(([language, list]): [string, string[]] => [
    language,
    list.filter((name) => !bound.has(name)),
  ]);
  return {
    names: Object.fromEntries(kept.filter(([, list]) => list.length > 0)),
    contexts: contexts.filter(
      (rule) => !isBound(rule) && !rule.names.some((name) => bound.has(name)),
    ),
  };
}

/** The copy of another corpus's entity, which says of itself that it is the same. */
async function copyEntity(work: DeskWork, key: string): Promise<string> {
  const { change, elsewhere } = work;
  for (const { record } of change.rows()) {
    if (record.type === 'entity' && record.sameAs.includes(key)) return record.id;
  }
  const entity = await elsewhere.entity(key);
  if (!entity) throw unknown('entity', key);
  const id = await copyId(work, 'entity', key);
  const sameAs = [...new Set([key, ...entity.sameAs])].slice(0, mostAddresses);
  change.put({ ...entity, ...dropBound(entity), id, sameAs });
  return id;
}

/**
 * The id in the reader's record of an entity that was chosen; it is put there when it is not yet.
 * @param language of a new name, BCP 47
 * @throws {DeskError} `record-unknown`, `field-invalid`
 */
export async function chooseEntity(
  work: DeskWork,
  choice: EntityChoice,
  language: string,
): Promise<string> {
  const { change } = work;
  if ('key' in choice) {
    const own = ownIdOf(work, choice.key);
    if (own === null) return copyEntity(work, choice.key);
    if (change.find('entity', own)) return own;
    throw unknown('entity', choice.key);
  }
  const name = choice.name.replace(/\s+/g, ' ').trim();
  const id = await makeId('entity', name, [foldText(name)]);
  if (change.find('entity', id)) return id;
  change.put({
    ...{ type: 'entity', id, kind: choice.kind },
    label: { [language]: name },
    names: { [language]: [name] },
    ...{
      notNames: [],
      contexts: [],
      description: null,
      sameAs: [],
      adjectives: {},
      standing: null,
    },
  });
  return id;
}
