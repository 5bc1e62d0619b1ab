import { createFitter, type Lead } from '../../../lib/fit/create-fitter.ts';
import { withLoose } from '../../../lib/fit/loose-names.ts';
import { type EntityStanding, type Mark, markOf } from '../../../lib/fit/mark.ts';
import type { Fit } from '../../../lib/fit/types.ts';
import { fromKey } from '../../../lib/lookup/entity-key.ts';
import { readFitMaterial } from '../../../lib/lookup/read-fit.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import type { Mention } from '../../../lib/matching/types.ts';
import { tellLanguage } from '../../../lib/sentences/tell-language.ts';
import { loadWordTable } from '../load-word-table.ts';
import type { CorpusNames } from './corpus-names.ts';

/** A mention with its mark, and the id of the dispute that its card would open on. */
export interface MarkedMention {
  /** Id of its entity. */
  entity: string;
  /** UTF-16 code units. */
  start: number;
  end: number;
  mark: Mark | null;
  dispute: string | null;
  /** Start and end of the mention that it stands in. */
  within?: readonly [start: number, end: number];
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
  /**
   * The mentions of a text with their marks, and where a question fits them loose names and words of what
   * is carried on, which are no mentions elsewhere; in the order of their start.
   */
  decide(text: MarkedText, mentions: readonly Mention[]): MarkedMention[];
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

      const all = withLoose(placed, fitter.findLoose([text])[0] ?? []);
      const loose = all.slice(placed.length);
      const leads: Lead[] = [];
      const fits = fitter.fitBlock(text, language || tellLanguage(text), all, {
        pageDate: date ?? null,
        onLead: (lead) => leads.push(lead),
      });
      const disputeOf = (fit: Fit | null) => (fit ? (fromKey(fit.dispute)?.id ?? null) : null);
      const firm = mentions.map((mention, at): MarkedMention => {
        const { start, end, within } = mention;
        const entity = idOf(mention);
        const fit = fits[at] ?? null;
        const mark = markOf(fit, standings.get(entity) ?? unknown);
        return { entity, start, end, mark, dispute: disputeOf(fit), ...(within && { within }) };
      });
      const fitting = loose.flatMap((name, at): Lead[] => {
        const fit = fits[placed.length + at];
        return fit ? [{ ...name, fit }] : [];
      });
      const led = [...fitting, ...leads].flatMap(({ start, end, entity: key, fit }) => {
        const entity = fromKey(key)?.id;
        return entity ? [{ entity, start, end, mark: fit.mark, dispute: disputeOf(fit) }] : [];
      });
      return [...firm, ...led].sort((a, b) => a.start - b.start);
    },
  };
}
