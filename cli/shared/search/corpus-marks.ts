import { createFitter } from '../../../lib/fit/create-fitter.ts';
import { type EntityStanding, type Mark, markOf } from '../../../lib/fit/mark.ts';
import { fromKey } from '../../../lib/lookup/entity-key.ts';
import { readFitMaterial } from '../../../lib/lookup/read-fit.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import type { Mention } from '../../../lib/matching/types.ts';
import { tellLanguage } from '../../../lib/sentences/tell-language.ts';
import { loadWordTable } from '../load-word-table.ts';
import type { CorpusNames } from './corpus-names.ts';

/** What a mention's mark would be, and the id of the dispute that its card would open on. */
export interface MentionMark {
  mark: Mark | null;
  dispute: string | null;
}

/** A text that is one block, with what is told of it. */
export interface MarkedText {
  text: string;
  /** BCP 47; told from the text where it is not given. */
  language?: string | undefined;
  /** Of its publication; begins with the year. */
  date?: string | undefined;
}

/** Decides the marks of mentions. */
export interface CorpusMarks {
  /** The mark of each mention of a text, beside them. */
  decide(text: MarkedText, mentions: readonly Mention[]): MentionMark[];
}

/** Reads everything of a corpus that deciding marks needs. @throws {CorpusError} */
export async function readCorpusMarks(
  reader: CorpusReader,
  { matcher, idOf }: CorpusNames,
): Promise<CorpusMarks> {
  const { questions, entities } = await readFitMaterial(reader);
  const fitter = createFitter(questions, entities, { table: await loadWordTable() });
  const summary = await reader.readSummary();
  const standings = new Map(
    summary.entities.map((id, at): [string, EntityStanding] => {
      const records = (summary.disputes[at] ?? 0) + (summary.statements[at] ?? 0);
      return [id, { isSubject: summary.subjects[at] === 1, hasRecords: records > 0 }];
    }),
  );
  const unknown: EntityStanding = { isSubject: false, hasRecords: false };
  return {
    decide({ text, language, date }, mentions) {
      const placed = mentions.map(({ start, end, entity }) => {
        return { start, end, entity: matcher.keyOf(entity) };
      });

      const fits = fitter.fitBlock(text, language || tellLanguage(text), placed, {
        pageDate: date ?? null,
      });
      return mentions.map((mention, at) => {
        const fit = fits[at] ?? null;
        const mark = markOf(fit, standings.get(idOf(mention)) ?? unknown);
        return { mark, dispute: fit ? (fromKey(fit.dispute)?.id ?? null) : null };
      });
    },
  };
}
