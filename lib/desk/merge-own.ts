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

type OfType<Type extends CorpusRecord['type']> = Extract<CorpusRecord, { type: Type }>;

function need<Type extends 'entity' | 'dispute'>(
  change: ChangeBuilder,
  type: Type,
  id: string,
): OfType<Type> {
  const record = change.find(type, id);
  if (record) return record;
  throw new DeskError('record-unknown', `There is no ${type} ${id} any more. Nothing was changed.`);
}

/** How records of a type are made one. */
interface Merging<Type extends 'entity' | 'dispute'> {
  type: Type;
  join(kept: OfType<Type>, other: OfType<Type>): OfType<Type>;
  /** A record that names the one that is kept where it named another. */
  rename(record: CorpusRecord, into: ReadonlyMap<string, string>): CorpusRecord;
}

/** @param ids of the others @param now ms since 1970 */
const merging =
  <Type extends 'entity' | 'dispute'>({ type, join, rename }: Merging<Type>) =>
  (own: OwnRecord, keep: string, ids: readonly string[], now: number): OwnChange => {
    const change = new ChangeBuilder(own, now);
    const gone = distinct(ids.filter((id) => id !== keep));
    const others = gone.map((id) => need(change, type, id));
    // It has the words of all, so what one of them kept private is private.
    const isPrivate = [keep, ...gone].some((id) => change.row(id)?.isPrivate);
    change.put(others.reduce(join, need(change, type, keep)), { isPrivate });
    for (const id of gone) change.remove(id);
    const into = new Map(gone.map((id) => [id, keep]));
    for (const { record } of [...change.rows()]) change.put(rename(record, into));
    return change.finish();
  };

/**
 * Makes entities one: it has the names of all, and whatever named one of the others names it.
 * Throws {DeskError} `record-unknown`, `field-invalid`.
 */
export const mergeOwnEntities = merging({
  type: 'entity',
  join: joinEntities,
  rename: renameEntities,
});

/**
 * Makes questions one: their statements take their stance on the one that is kept. The others' words
 * stay with it as other wordings. Throws {DeskError} `record-unknown`, `field-invalid`.
 */
export const mergeOwnQuestions = merging({
  type: 'dispute',
  join: joinDisputes,
  rename: renameDisputes,
});
