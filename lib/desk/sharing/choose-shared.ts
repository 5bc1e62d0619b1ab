/** Which of the reader's records are shared: what is private stays, and whatever would tell of it. */
import { referencesOf } from '../../corpus/check/check-references.ts';
import type { CorpusRecord } from '../../corpus/records/records.ts';
import { infoOf, listOwn, type OwnRecord } from '../own-record.ts';
import { createNameSearch } from './names-in-texts.ts';

/** What of the reader's record is shared, and what is not. */
export interface Chosen {
  /** Without the corpus record. */
  records: CorpusRecord[];
  /** Ids of what is marked as private. */
  marked: ReadonlySet<string>;
  /** Ids of what is left out beside, since it names what is private, or says its name. */
  telling: ReadonlySet<string>;
}

/** What a record may name without being nothing when it is gone: the name alone is left out. */
const looseFields = new Set(['contexts', 'answers', 'retracts', 'status', 'replacedBy']);

const idsIn = (record: CorpusRecord): string[] =>
  [...referencesOf(record)].flatMap(([, , id]) => id ?? []);

/** Ids of the records that one stands or falls with. A question may be about others as well. */
function standsWith(record: CorpusRecord): string[] {
  if (record.type === 'dispute') return [];
  return [...referencesOf(record)].flatMap(([, [field], id]) =>
    id === null || looseFields.has(String(field)) ? [] : [id],
  );
}

/** Ids of what is left out beside what is marked. */
function findTelling(own: OwnRecord, marked: ReadonlySet<string>): Set<string> {
  const corpus = infoOf(own)?.id ?? '';
  const saysName = createNameSearch(listOwn(own, 'entity').filter(({ id }) => marked.has(id)));
  const telling = new Set<string>();
  const open = [...own.values()]
    .map(({ record }) => record)
    .filter(({ id, type }) => type !== 'corpus' && !marked.has(id));
  const isOut = (id: string) => marked.has(id) || telling.has(id);
  for (const record of open) {
    if (saysName(withoutOthers(record, corpus, (id) => !isOut(id)))) telling.add(record.id);
  }
  for (let size = -1; size !== telling.size; ) {
    size = telling.size;
    for (const record of open) if (standsWith(record).some(isOut)) telling.add(record.id);
  }
  return telling;
}

/** What the statements that are shared need, and what that needs. */
function gatherNeeded(own: OwnRecord, isOut: (id: string) => boolean): Set<string> {
  const statements = listOwn(own, 'statement').map(({ id }) => id);
  const needed = new Set(statements.filter((id) => !isOut(id)));
  // A set gives what is added to it while it is gone through.
  for (const id of needed) {
    const record = own.get(id)?.record;
    if (record) for (const each of idsIn(record)) if (!isOut(each)) needed.add(each);
  }
  return needed;
}

/** A record without the names of what is not shared, and of records of its own corpus elsewhere. */
function withoutOthers(
  record: CorpusRecord,
  corpus: string,
  isShared: (id: string) => boolean,
): CorpusRecord {
  const only = (ids: readonly string[]) => ids.filter(isShared);
  const orNull = (id: string | null) => (id !== null && isShared(id) ? id : null);
  const isOther = (uri: string) => !uri.startsWith(`${corpus}#`);
  switch (record.type) {
    case 'entity': {
      const { contexts, names, sameAs } = record;
      const isWhole = (rule: (typeof contexts)[number]) =>
        [...rule.besideEntities, ...rule.notBesideEntities].every(isShared);
      // A name that means several things is no name any more without the rule about it.
      const bound = new Set(
        contexts.filter((rule) => !isWhole(rule)).flatMap((rule) => rule.names),
      );
      const kept = Object.entries(names).map(([language, list]): [string, string[]] => [
        language,
        list.filter((name) => !bound.has(name)),
      ]);
      return {
        ...record,
        names: bound.size > 0 ? Object.fromEntries(kept) : names,
        contexts: contexts.filter(
          (rule) => isWhole(rule) && !rule.names.some((name) => bound.has(name)),
        ),
        sameAs: sameAs.filter(isOther),
      };
    }
    case 'dispute': {
      const { about, actors, places, sameAs } = record;
      return {
        ...record,
        about: only(about),
        actors: only(actors),
        places: only(places),
        sameAs: sameAs.filter(({ id }) => isOther(id)),
      };
    }
    case 'statement': {
      const { answers, retracts, status } = record;
      return {
        ...record,
        answers: only(answers),
        retracts: orNull(retracts),
        status: { ...status, replacedBy: orNull(status.replacedBy) },
      };
    }
    case 'tombstone':
      return { ...record, replacedBy: orNull(record.replacedBy) };
    default:
      return record;
  }
}

/** A question that was about those alone who are left out is about whom its statements are about. */
function withSubjects(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.map((record) => {
    if (record.type !== 'dispute' || record.about.length > 0) return record;
    const about = records.flatMap((each) =>
      each.type === 'statement' && each.stances.some(({ dispute }) => dispute === record.id)
        ? each.about
        : [],
    );
    return { ...record, about: [...new Set(about)] };
  });
}

/**
 * Chooses what is shared: the statements that are not private with the documents, questions and entities
 * that they name. Left out is whatever is marked as private; what is said by, about, in or on it; and what
 * has the name of an entity that is private in its words. No other record is left that only these named.
 */
export function chooseShared(own: OwnRecord): Chosen {
  const marked = new Set([...own.values()].flatMap((row) => (row.isPrivate ? row.record.id : [])));
  const telling = findTelling(own, marked);
  const isOut = (id: string) => marked.has(id) || telling.has(id);
  const needed = gatherNeeded(own, isOut);
  for (const { id } of listOwn(own, 'tombstone')) if (!isOut(id)) needed.add(id);
  const corpus = infoOf(own)?.id ?? '';
  const isShared = (id: string) => needed.has(id);
  const records = [...own.values()].flatMap(({ record }) =>
    record.type !== 'corpus' && isShared(record.id)
      ? [withoutOthers(record, corpus, isShared)]
      : [],
  );
  return { records: withSubjects(records), marked, telling };
}
