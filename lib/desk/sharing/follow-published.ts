/** What a version that was shared before asks of the next: ids stay taken, and what is gone says so. */
import { referencesOf } from '../../corpus/check/check-references.ts';
import type {
  CorpusRecord,
  KnownRecord,
  TextMap,
  Tombstone,
} from '../../corpus/records/records.ts';

/** Longest beginning of an id that gets a number. */
const longestStem = 110;

const reason: TextMap = {
  en: 'Its publisher took it out.',
  ar: 'سحبه ناشره.',
  es: 'Quien lo publicó lo retiró.',
  fr: 'La personne qui l’avait publié l’a retiré.',
  ru: 'Издатель убрал эту запись.',
  tr: 'Yayımlayan kişi geri çekti.',
};

/** A record that goes by other ids, and names others by them. */
function renameIn(record: CorpusRecord, into: ReadonlyMap<string, string>): CorpusRecord {
  const isNamed = [...referencesOf(record)].some(([, , id]) => id !== null && into.has(id));
  if (!isNamed && !into.has(record.id)) return record;
  const renamed = structuredClone(record);
  renamed.id = into.get(record.id) ?? record.id;
  for (const [, path, id] of referencesOf(record)) {
    const next = id === null ? undefined : into.get(id);
    const field = path.at(-1);
    if (next === undefined || field === undefined) continue;
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], renamed);
    (holder as Record<string | number, unknown>)[field] = next;
  }
  return renamed;
}

/** Ids that were withdrawn and are asked for again, with those that their records go by from now on. */
function findReturning(
  records: readonly CorpusRecord[],
  published: ReadonlyMap<string, KnownRecord>,
): Map<string, string> {
  const isGone = (id: string) => published.get(id)?.type === 'tombstone';
  const taken = new Set(records.map(({ id }) => id));
  const into = new Map<string, string>();
  for (const { id, type } of records) {
    if (type === 'tombstone' || !isGone(id)) continue;
    let turn = 2;
    const next = () => `${id.slice(0, longestStem)}-${turn}`;
    while (isGone(next()) || taken.has(next())) turn++;
    taken.add(next());
    into.set(id, next());
  }
  return into;
}

/**
 * The records of the next version: with a tombstone for each record that readers have and that is not
 * among them, and under new ids where one that was withdrawn comes back.
 * @param published the records of the version before, by id
 * @param day on which it is taken out, YYYY-MM-DD
 */
export function followPublished(
  records: readonly CorpusRecord[],
  published: ReadonlyMap<string, KnownRecord>,
  day: string,
): CorpusRecord[] {
  const into = findReturning(records, published);
  const next = records.map((record) => renameIn(record, into));
  const present = new Set(next.map(({ id }) => id));
  for (const [id, before] of published) {
    if (before.type === 'corpus' || before.type === 'names' || present.has(id)) continue;
    const replacedBy = into.get(id) ?? null;
    if (before.type === 'tombstone') {
      const other = before.replacedBy !== null && present.has(before.replacedBy);
      next.push({ ...before, replacedBy: replacedBy ?? (other ? before.replacedBy : null) });
    } else {
      const gone: Tombstone = {
        ...{ type: 'tombstone', id, of: before.type, date: day, reason },
        replacedBy,
      };
      next.push(gone);
    }
  }
  return next;
}
