/** Documents on record by the page that they were published at. */

import { canonicalAddress } from '../corpus/records/canonical-address.ts';
import { type DateView, readDate } from '../corpus/records/dates.ts';
import type { Source } from '../corpus/records/records.ts';
import { toShown } from '../corpus/records/shown-text.ts';
import { toKey } from '../lookup/entity-key.ts';
import type {
  FrameText,
  PageChanges,
  PageChangesView,
  QuotationChange,
} from '../messages/page-changes.ts';
import { blockSeam } from '../quotations/fold-tokens.ts';
import type { RecordedQuote } from '../quotations/look-for-quotation.ts';
import { lookForQuotations } from '../quotations/look-for-quotations.ts';
import { readCorpusView } from './corpus-view.ts';
import type { Generations } from './generations.ts';
import { toQuotationKey } from './quotation-key.ts';
import { toStatementView } from './statement-view.ts';

/** Most documents of a corpus that one page may be, and quotations of one that are looked for. */
const mostDocuments = 4;
const mostQuotes = 400;
/** Most changes that are told of one page. */
const mostChanges = 50;

interface PageQuote extends RecordedQuote {
  key: string;
  statement: string;
  language: string;
}

/** A document on record that a page is. */
interface RecordedPage {
  title: string | null;
  seen: DateView | null;
  quotes: PageQuote[];
}

/** What answers questions about pages that are documents on record. */
export interface RecordedPageAnswers {
  /** Whether a page is a document on record with quotations. @param page as `canonicalAddress` has it */
  isRecorded(page: string): Promise<boolean>;
  /** What has become of the quotations that were recorded from a page; null for one that is no document on record. */
  comparePage(page: string, shown: FrameText): Promise<PageChanges | null>;
  /** The same with what is shown of each; what is not on record any more is left out. */
  viewChanges(changes: PageChanges): Promise<PageChangesView>;
}

/** The last day on which a corpus says that its author saw a document at this page. */
function lastSeen({ urls }: Source, page: string): DateView | null {
  const days = urls.flatMap(({ url, accessed }) =>
    accessed !== null && canonicalAddress(url) === page ? [accessed] : [],
  );
  const last = days.sort().at(-1);
  return last === undefined ? null : readDate(last);
}

export function createRecordedPages({
  store,
  answerCorpus,
  answerRecord,
}: Generations): RecordedPageAnswers {
  const readCorpus = async (corpus: string, page: string): Promise<RecordedPage[]> => {
    const read = await answerCorpus(corpus, async (reader) => {
      const { records } = await reader.findMany(
        'source',
        { of: 'source-at', id: page },
        mostDocuments,
      );
      return Promise.all(
        records.map(async (source) => {
          const statements = await reader.findMany(
            'statement',
            { of: 'statements-in', id: source.id },
            mostQuotes,
          );
          const quotes = statements.records
            .filter(({ status }) => status.state !== 'withdrawn')
            .flatMap(({ id, quotes }) =>
              quotes.map(({ exact, prefix, suffix, language }, place) => ({
                ...{ exact, prefix, suffix, language },
                key: toQuotationKey(corpus, id, place),
                statement: toKey(corpus, id),
              })),
            );
          const { title } = source;
          return { title, seen: lastSeen(source, page), quotes: quotes.slice(0, mostQuotes) };
        }),
      );
    });
    return (read ?? []).filter(({ quotes }) => quotes.length > 0);
  };
  const readPage = async (page: string): Promise<RecordedPage[]> => {
    const active = await store.activeGenerations();
    return (await Promise.all(active.map(({ corpus }) => readCorpus(corpus, page)))).flat();
  };

  return {
    isRecorded: async (page) => (await readPage(page)).length > 0,
    async comparePage(page, { title, blocks, isPartial, isCut }) {
      const recorded = await readPage(page);
      if (recorded.length === 0) return null;
      const shown = { title, isPartial, isCut, text: blocks.join(blockSeam) };
      const changes: QuotationChange[] = [];
      const untold = new Set<PageChanges['state']>();
      for (const { seen, quotes, ...document } of recorded) {
        const { kind, fates } = lookForQuotations({ ...document, quotes }, shown);
        if (kind !== 'known') {
          untold.add(kind);
          continue;
        }
        for (const [at, { exact, key, statement, language }] of quotes.entries()) {
          const fate = fates[at];
          if (fate?.kind !== 'gone' && fate?.kind !== 'otherwise') continue;
          const parts = fate.kind === 'gone' ? [] : fate.parts;
          changes.push({
            ...{ key, statement, kind: fate.kind, exact: toShown(exact), language, seen },
            parts: parts.map((part) => ({
              ...part,
              recorded: toShown(part.recorded),
              onPage: toShown(part.onPage),
            })),
          });
        }
      }
      const count = recorded.reduce((sum, { quotes }) => sum + quotes.length, 0);
      const why = (['part', 'unsaid', 'unknown'] as const).find((each) => untold.has(each));
      const state = changes.length > 0 ? 'changed' : (why ?? 'same');
      return { state, count, changes: changes.slice(0, mostChanges) };
    },
    async viewChanges({ changes, ...rest }) {
      const keys = [...new Set(changes.map(({ statement }) => statement))];
      const read = await Promise.all(
        keys.map((key) =>
          answerRecord(key, async (reader, id, generation) => {
            const found = await reader.findOne('statement', id);
            if (!found || found.status.state === 'withdrawn') return null;
            const [statement, corpus] = await Promise.all([
              toStatementView(reader, found),
              readCorpusView(reader, generation),
            ]);
            return { statement, corpus };
          }),
        ),
      );
      const there = read.filter((each) => each !== null);
      const left = new Set(there.map(({ statement }) => statement.key));
      return {
        ...rest,
        changes: changes.filter(({ statement }) => left.has(statement)),
        statements: there.map(({ statement }) => statement),
        corpora: [...new Map(there.map(({ corpus }) => [corpus.id, corpus])).values()],
      };
    },
  };
}
