/** The names of a corpus in a document: whose they are, and which question a sentence is nearest to. */
import * as v from 'valibot';
import type { DraftRecord } from '../../../lib/corpus/authored/parse-authored.ts';
import { type CorpusRecord, recordSchema } from '../../../lib/corpus/records/records.ts';
import type { KnownName } from '../../../lib/drafting/match-speaker.ts';
import { listParagraphs } from '../../../lib/drafting/quoted-stretches.ts';
import { createMemoryReader } from '../../../lib/lookup/memory-reader.ts';
import { openStatementSearch, type StatementSearch } from '../search/statement-search.ts';

/** Drafts that are whole enough to be known by their names. */
export function listWholeDrafts(drafts: readonly DraftRecord[]): CorpusRecord[] {
  return drafts.flatMap(({ fields }) => {
    const result = v.safeParse(recordSchema, fields);
    return result.success && result.output.type === 'entity' ? [result.output] : [];
  });
}

/** Makes the names and questions of a corpus ready. @throws {CorpusError} */
export function openDraftSearch(
  corpus: string,
  records: readonly CorpusRecord[],
): Promise<StatementSearch> {
  return openStatementSearch(createMemoryReader(corpus, records));
}

/** Where a document has names of the corpus. */
export function findKnownNames(text: string, { names }: StatementSearch): KnownName[] {
  const paragraphs = listParagraphs(text);
  const blocks = paragraphs.map((span) => text.slice(...span));
  return names.matcher.findMentions(blocks).map((mention) => {
    const [from] = paragraphs[mention.text] ?? [0];
    return { entity: names.idOf(mention), start: from + mention.start, end: from + mention.end };
  });
}
