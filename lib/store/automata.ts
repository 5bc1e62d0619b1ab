/** The automaton as bytes, kept for the names that it was built from and for no others. */
import { hashText } from '../lookup/terms.ts';
import type { Database, Generation, LeftOutNames, StoredAutomaton } from './schema.ts';

const id = 'current';

/** An automaton of the names that are active now. */
export interface KeptAutomaton {
  format: string;
  automaton: StoredAutomaton['automaton'];
  /** Null when a generation became active whose names are the same, but perhaps not its marks. */
  marks: StoredAutomaton['marks'] | null;
  leftOut: LeftOutNames[];
}

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  const known = new Set(one);
  return one.length === other.length && other.every((generation) => known.has(generation));
}

/** Tells whether generations have the same names: which segments of names, of which corpora. */
function fingerprintOf(generations: readonly Generation[]): string {
  const parts = generations.map(({ corpus, segments }) => {
    const names = segments.filter(({ kind }) => kind === 'names');
    return [corpus, ...names.map(({ hash }) => hash)].join('\n');
  });
  const text = parts.sort().join('\n\n');
  return `${hashText(text).toString(16)}-${text.length}`;
}

/** The automaton of the names of these generations, which are the active ones; null if it is not there. */
export async function readStoredAutomaton(
  database: Database,
  active: readonly Generation[],
): Promise<KeptAutomaton | null> {
  const stored = await database.get('automata', id);
  if (!stored || stored.names !== fingerprintOf(active)) return null;
  const { format, automaton, generations, leftOut = [] } = stored;
  const ids = active.map((generation) => generation.id);
  const marks = isSameSet(ids, generations) ? stored.marks : null;
  return { format, automaton, marks, leftOut };
}

/**
 * Replaces the automaton, in one transaction, if its generations are still the active ones.
 * @returns whether they are
 */
export async function replaceAutomaton(
  database: Database,
  made: Omit<StoredAutomaton, 'id' | 'names'>,
): Promise<boolean> {
  const transaction = database.transaction(['corpora', 'generations', 'automata'], 'readwrite');
  const corpora = await transaction.objectStore('corpora').getAll();
  const active = corpora.map((corpus) => corpus.active);
  const isCurrent = isSameSet(active, made.generations);
  if (isCurrent) {
    const generations = transaction.objectStore('generations');
    const read = await Promise.all(active.map((each) => generations.get(each)));
    const names = fingerprintOf(read.filter((generation) => generation !== undefined));
    await transaction.objectStore('automata').put({ id, names, ...made });
  }
  await transaction.done;
  return isCurrent;
}
