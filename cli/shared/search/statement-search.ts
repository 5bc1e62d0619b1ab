import { localize } from '../../../lib/corpus/records/localize.ts';
import type {
  BuiltRecord,
  Dispute,
  Source,
  Statement,
} from '../../../lib/corpus/records/records.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import { isSameDate, listDates } from '../../../lib/ranking/list-dates.ts';
import {
  indexStatements,
  type RankedStatement,
  type StatementCandidate,
} from '../../../lib/ranking/rank-statements.ts';
import { collectWords, toTexts } from '../../../lib/ranking/words.ts';
import { loadWordTable } from '../load-word-table.ts';
import { type CorpusNames, readCorpusNames } from './corpus-names.ts';
import { findNearestDispute } from './nearest-dispute.ts';

/** A statement that answers a sentence, and why it does. */
export interface FoundStatement extends Omit<RankedStatement, 'statement'> {
  statement: Statement;
  /** Of the disputes it takes a stance on, the one that shares most with the sentence. */
  dispute: Dispute | null;
  source: Source | null;
  /** Dates of the sentence on which it was said; as `listDates` has them. */
  matchedDates: string[];
}

export interface SearchOptions {
  /** Only statements about it, by it, or on a dispute about it. */
  entity?: string;
  /** Of the sentence, BCP 47. */
  language: string;
  limit: number;
}

export interface StatementSearch {
  names: CorpusNames;
  /** The statements that answer a sentence, best first. */
  search(sentence: string, options: SearchOptions): FoundStatement[];
  /** The dispute that the card of an entity would put first; null when none fits the sentence. */
  findDispute(sentence: string, entity: string, language: string): Dispute | null;
}

type ById<Type extends BuiltRecord['type']> = Map<string, Extract<BuiltRecord, { type: Type }>>;

interface SearchRecords {
  statements: Statement[];
  disputes: ById<'dispute'>;
  sources: ById<'source'>;
}

/** What is searched. Withdrawn statements do not count. */
async function readSearchRecords(reader: CorpusReader): Promise<SearchRecords> {
  const read: SearchRecords = { statements: [], disputes: new Map(), sources: new Map() };
  for (const kind of ['sources', 'disputes', 'statements'] as const) {
    for await (const records of reader.readKind(kind)) {
      for (const record of records) {
        if (record.type === 'dispute') read.disputes.set(record.id, record);
        if (record.type === 'source') read.sources.set(record.id, record);
        if (record.type === 'statement' && record.status.state !== 'withdrawn') {
          read.statements.push(record);
        }
      }
    }
  }
  return read;
}

/** The disputes that a statement takes a stance on. */
function disputesOf({ stances }: Statement, disputes: ById<'dispute'>): Dispute[] {
  return stances.flatMap(({ dispute }) => disputes.get(dispute) ?? []);
}

function nearestDispute(disputes: readonly Dispute[], words: readonly string[]): Dispute | null {
  const shared = ({ question }: Dispute) => {
    const own = collectWords(Object.values(question).join('\n'));
    return words.filter((word) => own.has(word)).length;
  };
  const counted = disputes.map((dispute) => ({ dispute, count: shared(dispute) }));
  return counted.sort((a, b) => b.count - a.count)[0]?.dispute ?? null;
}

/** Makes the statements of a corpus ready to be searched. @throws {CorpusError} */
export async function openStatementSearch(reader: CorpusReader): Promise<StatementSearch> {
  const names = await readCorpusNames(reader);
  const table = await loadWordTable();
  const { statements, disputes, sources } = await readSearchRecords(reader);
  const candidates = statements.map((statement): StatementCandidate => {
    const { id, claim, quotes, about, speaker } = statement;
    return {
      id,
      claim: toTexts(claim),
      quotes: quotes.map(({ exact, language }) => ({ text: exact, language })),
      questions: disputesOf(statement, disputes).flatMap(({ question }) => toTexts(question)),
      speaker: speaker === null ? [] : toTexts(names.cards.get(speaker)?.label ?? {}),
      entities: speaker === null ? about : [...about, speaker],
    };
  });
  const index = indexStatements(candidates, table);
  const concerns = (entity: string) => (at: number) => {
    const statement = statements[at];
    return (
      statement !== undefined &&
      (candidates[at]?.entities.includes(entity) ||
        disputesOf(statement, disputes).some(({ about }) => about.includes(entity)))
    );
  };
  return {
    names,
    findDispute: (sentence, entity, language) =>
      findNearestDispute(
        { sentence, entity, language },
        names,
        [...disputes.values()],
        statements,
        table,
      ),
    search(sentence, { entity, language, limit }) {
      const named = names.matcher.findMentions([sentence]).map(names.idOf);
      const options = { entities: named, language, limit };
      const dates = listDates(sentence, language);
      const ranked = index.rank(
        sentence,
        entity === undefined ? options : { ...options, allows: concerns(entity) },
      );
      return ranked.flatMap(({ statement: at, ...why }) => {
        const statement = statements[at];
        if (!statement) return [];
        const dispute = nearestDispute(disputesOf(statement, disputes), why.matchedWords);
        const { said } = statement;
        const matchedDates = dates.filter((date) => said !== null && isSameDate(date, said));
        const source = sources.get(statement.source) ?? null;
        return [{ statement, dispute, source, matchedDates, ...why }];
      });
    },
  };
}

/** When a statement was said, else when its source was published; EDTF. */
export function tellDate({ statement, source }: FoundStatement): string {
  if (statement.said !== null) return `said ${statement.said}`;
  return source?.published ? `published ${source.published}` : 'without a date';
}

/** A text in English, or in the language there is. */
export function inEnglish(texts: Statement['claim']): string {
  return localize(texts, ['en']).text;
}
