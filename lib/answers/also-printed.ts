/** Statements that several documents print are one statement with several sources. */
import { groupBy } from '../algorithms/group-by.ts';
import { mapInSlices } from '../async/map-in-slices.ts';
import type { Statement } from '../corpus/records/records.ts';
import { foldLetters } from '../quotations/fold-tokens.ts';
import { type DisputeWithStatements, stanceOn } from '../ranking/dispute-candidate.ts';
import type { RecordReader } from './record-reader.ts';

/** What two statements have in common that are one; null for one that stands for itself. */
function nameOf({ dispute }: Pick<DisputeWithStatements, 'dispute'>, statement: Statement) {
  const { speaker, quotes, status } = statement;
  if (speaker === null || quotes.length === 0 || status.state === 'withdrawn') return null;
  const words = foldLetters(quotes.map(({ exact }) => exact).join(' '));
  return words === '' ? null : [speaker, stanceOn(dispute, statement), words].join('\n');
}

/** The one that was published first; of one day, or of none, the first by its id. */
async function chooseFirst(reader: RecordReader, group: readonly Statement[]): Promise<Statement> {
  const dated = await Promise.all(
    group.map(async (statement) => {
      const { published = null } = (await reader.findOne('source', statement.source)) ?? {};
      return {
        statement,
        at: `${statement.said ?? published ?? '~'} ${published ?? '~'} ${statement.id}`,
      };
    }),
  );
  dated.sort((one, other) => (one.at < other.at ? -1 : 1));
  return (dated[0] as (typeof dated)[number]).statement;
}

/** Those whose speaker is on record in several documents: no others can be the same. */
function listRepeating(statements: readonly Statement[]): Statement[] {
  const heard = new Map<string | null, Set<string>>();
  for (const { speaker, source } of statements) {
    const sources = heard.get(speaker);
    if (sources) sources.add(source);
    else heard.set(speaker, new Set([source]));
  }
  return statements.filter(({ speaker }) => (heard.get(speaker)?.size ?? 0) > 1);
}

/**
 * The statements of a dispute, each once: what one speaker said in the same words, by another document, is
 * noted as printed there too (`reader.alsoPrinted`). How the words are set makes no difference.
 */
export async function joinPrinted(
  reader: RecordReader,
  whole: DisputeWithStatements,
): Promise<DisputeWithStatements> {
  const named = await mapInSlices(listRepeating(whole.statements), async (statement) => ({
    statement,
    name: nameOf(whole, statement),
  }));
  const same = groupBy(
    named.filter(({ name }) => name !== null),
    ({ name }) => name ?? '',
  );
  const dropped = new Set<Statement>();
  for (const members of same.values()) {
    const group = members.map(({ statement }) => statement);
    const sources = new Set(group.map(({ source }) => source));
    // Said twice in one document, it was said twice.
    if (group.length < 2 || sources.size < group.length) continue;
    const first = await chooseFirst(reader, group);
    for (const statement of group) {
      const others = group.filter((each) => each !== statement);
      reader.alsoPrinted.set(
        statement.id,
        others.map(({ source }) => source),
      );
      if (statement !== first) dropped.add(statement);
    }
  }
  if (dropped.size === 0) return whole;
  return { ...whole, statements: whole.statements.filter((each) => !dropped.has(each)) };
}
