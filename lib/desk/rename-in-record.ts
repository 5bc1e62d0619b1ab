import type { CorpusRecord } from '../corpus/records/records.ts';

const distinct = (ids: readonly string[]) => [...new Set(ids)];

/** A record with the entities that it names named otherwise; what is named twice then is named once. */
export function renameEntities(
  record: CorpusRecord,
  into: ReadonlyMap<string, string>,
): CorpusRecord {
  const one = (id: string) => into.get(id) ?? id;
  const orNull = (id: string | null) => (id === null ? null : one(id));
  const all = (ids: readonly string[]) => distinct(ids.map(one));
  switch (record.type) {
    case 'entity':
      return {
        ...record,
        contexts: record.contexts.map((rule) => ({
          ...rule,
          besideEntities: all(rule.besideEntities),
          notBesideEntities: all(rule.notBesideEntities),
        })),
      };
    case 'source':
      return { ...record, publisher: orNull(record.publisher), via: all(record.via) };
    case 'dispute': {
      const { about, actors, places } = record;
      return { ...record, about: all(about), actors: all(actors), places: all(places) };
    }
    case 'statement':
      return { ...record, speaker: orNull(record.speaker), about: all(record.about) };
    default:
      return record;
  }
}

/** The same of disputes; of two stances on one, the first stays. */
export function renameDisputes(
  record: CorpusRecord,
  into: ReadonlyMap<string, string>,
): CorpusRecord {
  if (record.type !== 'statement') return record;
  const seen = new Set<string>();
  const stances = record.stances.flatMap(({ dispute, stance }) => {
    const next = into.get(dispute) ?? dispute;
    if (seen.has(next)) return [];
    seen.add(next);
    return [{ dispute: next, stance }];
  });
  return { ...record, stances };
}
