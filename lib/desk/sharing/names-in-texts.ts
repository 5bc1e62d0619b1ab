/** Whether a record's words name somebody who is left out of what is shared. */
import type { CorpusRecord, Entity } from '../../corpus/records/records.ts';

/** Shorter names are looked for as whole words, longer ones also where an ending follows. */
const leastStem = 4;
/** Scripts that write what stands before a name, or the next word, without a space. */
const unspaced =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words with a space before and after each; ids and addresses fall into words, too. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value));
}

function toPattern(name: string): string {
  const folded = fold(name).trim();
  if (unspaced.test(folded)) return folded;
  return [...folded].length < leastStem ? ` ${folded} ` : ` ${folded}`;
}

/**
 * Looks for the names of entities in records: their labels and names, in any writing of letters, with
 * endings and in ids and addresses. It finds rather too much than too little.
 * @param entities whose names are looked for
 */
export function createNameSearch(entities: readonly Entity[]): (record: CorpusRecord) => boolean {
  const names = entities.flatMap(({ label, names: own }) => [
    ...Object.values(label),
    ...Object.values(own).flat(),
  ]);
  const patterns = [...new Set(names.map(toPattern))].filter((pattern) => pattern.trim() !== '');
  if (patterns.length === 0) return () => false;
  return (record) => {
    const text = [...textsIn(record)].map(fold).join('');
    return patterns.some((pattern) => text.includes(pattern));
  };
}
