import type { Place, Problem } from '../../corpus/records/problem.ts';
import type { CorpusRecord, Statement, TextMap } from '../../corpus/records/records.ts';
import type { ImportedRecord } from '../imported.ts';
import type { FieldMarks } from './feed-memory.ts';
import { followedFields, joinMarks, markFields, markOf, splitMarks } from './field-marks.ts';
import { sayCorrection } from './say-correction.ts';

/** A record of the corpus that takes on what its feed says now. */
export interface ChangedRecord {
  before: ImportedRecord;
  after: CorpusRecord;
}

export interface MergedUpdate {
  added: ImportedRecord[];
  changed: ChangedRecord[];
  /** Marks of every record that was looked at, as the feed has it now. */
  marks: Map<string, FieldMarks>;
  /** How many are not in the corpus any more, and stay out of it. */
  removed: number;
  /** `edited-by-hand` and `differs`: what the corpus says stays. */
  problems: Problem[];
}

export interface UpdateOptions {
  /** What the last import gave. */
  marks: ReadonlyMap<string, FieldMarks>;
  /** Records that others hold as well: what this one leaves open says nothing of them. */
  shared: ReadonlySet<string>;
  /** The day of a correction, YYYY-MM-DD. */
  day: string;
  /** The claim's own words in a sentence of ours. */
  wordsOf(sentence: string): string;
}

/** Fields whose change readers are told of; what is merely gained is not among them. */
const told = ['claim', 'rating', 'speaker', 'source', 'said', 'quotes', 'stances', 'answers'];
/** Fields that a feed may fill in later without a word. */
const gained = ['speaker', 'said', 'answers'];

const show = ({ file, line, path }: Place) => `${file}:${line}${path ? ` ${path}` : ''}`;
const firstOf = (map: TextMap) => Object.values(map)[0] ?? '';

/** The default of a field that a feed no longer gives. */
const lists = new Set(['quotes', 'stances', 'answers', 'about', 'urls']);
const emptyOf = (field: string) => (lists.has(field) ? [] : null);

class Updating {
  readonly merge: MergedUpdate = {
    ...{ added: [], changed: [], marks: new Map(), removed: 0, problems: [] },
  };
  readonly #options: UpdateOptions;

  constructor(options: UpdateOptions) {
    this.#options = options;
  }

  #tell(code: string, place: Place, message: string): void {
    this.merge.problems.push({ ...place, code, severity: 'warning', message });
  }

  /** The fields that the feed changed since the last import and nobody edited. */
  #takeFields(
    there: ImportedRecord,
    incoming: ImportedRecord,
    base: ReadonlyMap<string, string>,
  ): Map<string, unknown> {
    const { record, place } = incoming;
    const isShared = this.#options.shared.has(record.id) || record.type === 'source';
    const mine = followedFields(there.record);
    const theirs = followedFields(record);
    const marks = new Map(base);
    const taken = new Map<string, unknown>();
    for (const field of new Set([...theirs.keys(), ...base.keys()])) {
      const value = theirs.get(field);
      if (value === undefined && isShared) continue;
      const mark = value === undefined ? undefined : markOf(value);
      if (mark === base.get(field)) continue;
      const own = mine.has(field) ? markOf(mine.get(field)) : undefined;
      if (mark === undefined) marks.delete(field);
      else marks.set(field, mark);
      if (own === mark) continue;
      if (own === base.get(field)) taken.set(field, value ?? emptyOf(field));
      else {
        const message = `The feed has another "${field}" now, and that of "${record.id}" was edited by hand at ${show(there.place)}. What you wrote stays; compare the two.`;
        this.#tell('edited-by-hand', place, message);
      }
    }
    this.merge.marks.set(record.id, joinMarks(marks));
    return taken;
  }

  #correct(before: Statement, after: Statement, taken: ReadonlyMap<string, unknown>): Statement {
    const isGain = (field: string) => gained.includes(field) && !followedFields(before).has(field);
    const changed = [...taken.keys()].filter((field) => told.includes(field) && !isGain(field));
    if (changed.length === 0) return after;
    const reason = sayCorrection(before, changed, this.#options.wordsOf(firstOf(before.claim)));
    const status = { state: 'corrected' as const, date: this.#options.day, reason };
    return { ...after, status: { ...before.status, ...status } };
  }

  #update(there: ImportedRecord, incoming: ImportedRecord, base: FieldMarks): void {
    const taken = this.#takeFields(there, incoming, splitMarks(base));
    if (taken.size === 0) return;
    const before = there.record;
    const after = { ...before, ...Object.fromEntries(taken) } as CorpusRecord;
    const isStatement = before.type === 'statement' && after.type === 'statement';
    this.merge.changed.push({
      before: there,
      after: isStatement ? this.#correct(before, after, taken) : after,
    });
  }

  take(incoming: ImportedRecord, there: ImportedRecord | undefined): void {
    const { record, place } = incoming;
    const base = this.#options.marks.get(record.id);
    if (record.type === 'corpus') return;
    if (!there || there.record.type === 'tombstone') {
      if (base !== undefined || there) this.merge.removed++;
      else {
        this.merge.added.push(incoming);
        this.merge.marks.set(record.id, joinMarks(markFields(record)));
      }
      return;
    }
    if (there.record.type !== record.type) {
      const message = `The id "${record.id}" stands for something else at ${show(there.place)}. This is left out.`;
      this.#tell('differs', place, message);
    } else if (base !== undefined) this.#update(there, incoming, base);
    else this.#adopt(there, incoming);
  }

  /** From now on a record is followed that was there before; as yet it stays as it is. */
  #adopt(there: ImportedRecord, { record, place }: ImportedRecord): void {
    const marks = markFields(record);
    this.merge.marks.set(record.id, joinMarks(marks));
    const own = markFields(there.record);
    const differing = [...marks.keys()].filter((field) => own.get(field) !== marks.get(field));
    if (differing.length === 0) return;
    const message = `The ${record.type} "${record.id}" stands with another "${differing.join('", "')}" at ${show(there.place)}, and nothing tells who changed it. It stays as it is, and is followed from now on.`;
    this.#tell('differs', place, message);
  }
}

/**
 * Joins what a feed says now to a corpus. A field that the feed changed and nobody edited is taken
 * over; a statement that says something else than before becomes a correction with its date. All
 * else stays as it is in the corpus.
 * @param existing the corpus's records with their places
 * @param incoming what was read of the feed
 */
export function mergeUpdate(
  existing: readonly ImportedRecord[],
  incoming: readonly ImportedRecord[],
  options: UpdateOptions,
): MergedUpdate {
  const byId = new Map(existing.map((one) => [one.record.id, one]));
  const updating = new Updating(options);
  const seen = new Set<string>();
  for (const one of incoming) {
    if (seen.has(one.record.id)) continue;
    seen.add(one.record.id);
    updating.take(one, byId.get(one.record.id));
  }
  return updating.merge;
}
