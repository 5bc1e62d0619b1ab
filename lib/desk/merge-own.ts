import { mostAddresses, mostNamed } from '../corpus/records/most-joined.ts';
import type { CorpusRecord, Dispute, Entity } from '../corpus/records/records.ts';
import { ChangeBuilder } from './change-builder.ts';
import { DeskError } from './desk-error.ts';
import type { OwnChange, OwnRecord } from './own-record.ts';
import { renameDisputes, renameEntities } from './rename-in-record.ts';

type Lists = Record<string, string[]>;

const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

function joinLists(one: Lists, other: Lists): Lists {
  const joined: Lists = { ...one };
  for (const [language, list] of Object.entries(other)) {
    joined[language] = distinct([...(joined[language] ?? []), ...list]);
  }
  return joined;
}

function joinEntities(kept: Entity, other: Entity): Entity {
  return {
    ...kept,
    label: { ...other.label, ...kept.label },
    names: joinLists(kept.names, other.names),
    notNames: distinct([...kept.notNames, ...other.notNames]),
    contexts: distinct([...kept.contexts, ...other.contexts]),
    description: kept.description ?? other.description,
    sameAs: distinct([...kept.sameAs, ...other.sameAs]).slice(0, mostAddresses),
    adjectives: joinLists(kept.adjectives, other.adjectives),
  };
}

function joinDisputes(kept: Dispute, other: Dispute): Dispute {
  return {
    ...kept,
    question: { ...other.question, ...kept.question },
    alsoAsked: joinLists(
      kept.alsoAsked,
      Object.fromEntries(Object.entries(other.question).map(([tag, text]) => [tag, [text]])),
    ),
    sameAs: distinct([...kept.sameAs, ...other.sameAs]).slice(0, mostNamed),
  };
}

function need<Type extends 'entity' | 'dispute'>(change: ChangeBuilder, type: Type, id: string) {
  const record = change.find(type, id);
  if (record) return record;
  throw new DeskError('record-unknown', `There is no ${type} ${id} any more. Nothing was changed.`);
}

function renameAll(change: ChangeBuilder, rename: (record: CorpusRecord) => CorpusRecord): void {
  for (const { record } of [...change.rows()]) change.put(rename(record));
}

/**
 * Makes entities one: it has the names of all, and whatever named one of the others names it.
 * @param ids of the others
 * @param now ms since 1970
 * @throws {DeskError} `record-unknown`, `field-invalid`
 */
export function mergeOwnEntities(
  own: OwnRecord,
  keep: string,
  ids: readonly string[],
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  const others = distinct(ids.filter((id) => id !== keep)).map((id) => need(change, 'entity', id));
  change.put(others.reduce(joinEntities, need(change, 'entity', keep)));
  for (const { id } of others) change.remove(id);
  const into = new Map(others.map(({ id }) => [id, keep]));
  renameAll(change, (record) => renameEntities(record, into));
  return change.finish();
}

/**
 * Makes questions one: their statements take their stance on the one that is kept. The others' words
 * stay with it as other wordings.
 * @throws {DeskError} `record-unknown`, `field-invalid`
 */
export function mergeOwnQuestions(
  own: OwnRecord,
  keep: string,
  ids: readonly string[],
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  const others = distinct(ids.filter((id) => id !== keep)).map((id) => need(change, 'dispute', id));
  change.put(others.reduce(joinDisputes, need(change, 'dispute', keep)));
  for (const { id } of others) change.remove(id);
  const into = new Map(others.map(({ id }) => [id, keep]));
  renameAll(change, (record) => renameDisputes(record, into));
  return change.finish();
}
