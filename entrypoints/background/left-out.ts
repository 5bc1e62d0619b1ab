/** What of a corpus's names goes beyond the bounds, counted while they are made ready and told of in the popup. */
import type { OnLeftOut } from '../../lib/matching/bounds.ts';
import { corpusOfKey } from '../../lib/messages/record-key.ts';
import type { ProblemView } from '../../lib/messages/views.ts';
import type { LeftOutNames } from '../../lib/store/schema.ts';

/** Most names that are told of a corpus, and most code units of each. */
const toldNames = 3;
const toldUnits = 40;

/**
 * Counts what is left out, by corpus.
 * @param keyOf key of an entity by its number
 */
export function countLeftOut(keyOf: (entity: number) => string): {
  note: OnLeftOut;
  list(): LeftOutNames[];
} {
  const byCorpus = new Map<string, LeftOutNames>();
  return {
    note(entity, name) {
      const corpus = corpusOfKey(keyOf(entity));
      const known = byCorpus.get(corpus) ?? { corpus, count: 0, names: [] };
      byCorpus.set(corpus, known);
      known.count++;
      const told = name?.slice(0, toldUnits);
      if (told && known.names.length < toldNames && !known.names.includes(told)) {
        known.names.push(told);
      }
    },
    list: () => [...byCorpus.values()],
  };
}

/** The same as the popup tells it: what, of which corpus, and what a reader can do. */
export function toProblems(leftOut: readonly LeftOutNames[]): ProblemView[] {
  return leftOut.map(({ corpus, count, names }) => {
    const of = names.length > 0 ? ` (${names.map((name) => `“${name}”`).join(', ')})` : '';
    const message = `${corpus} gives more meanings to a name, or more conditions to an entity, than are looked for${of}; ${count} were left out. Tell its publisher, who sees them by "gainsay check".`;
    return { code: 'names-left-out', text: message };
  });
}

/** Told when a page repeated more quotations than are compared for it. */
export function tellOfQuotations(): ProblemView {
  const message =
    'A page repeats more quotations on record than are compared for it, so some are not marked. Near-equal quotations of one corpus do this: tell its publisher, who sees them by "gainsay check".';
  return { code: 'quotations-left-out', text: message };
}
