import { Document, isCollection, isPair, isScalar, isSeq, visit, type YAMLSeq } from 'yaml';
import { groupBy } from '../../algorithms/group-by.ts';
import { CorpusError } from '../records/corpus-error.ts';
import { omitDefaults } from '../records/omit-defaults.ts';
import {
  type CorpusRecord,
  recordSchema,
  type Source,
  type Statement,
} from '../records/records.ts';
import type { AuthoredFile } from './parse-authored.ts';
import { quoteOddTexts } from './quote-odd-texts.ts';

/** Columns at which long texts are folded. */
const lineWidth = 100;
/** UTF-16 code units of the values of a map or list that still goes on one line. */
const flowUnits = 60;

/** The fields in the order of the format, without defaults and without those known by place. */
function toFields(record: CorpusRecord, known: readonly string[]): Record<string, unknown> {
  const shape = recordSchema.options.find(({ entries }) => entries.type.literal === record.type);
  const fields = omitDefaults(recordSchema, record) as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(shape?.entries ?? {})
      .filter((key) => key in fields && !known.includes(key))
      .map((key) => [key, fields[key]]),
  );
}

/** Whether a node is a map or list of a few short values, which reads best on one line. */
function isShort(node: unknown): boolean {
  if (!isCollection(node)) return false;
  let units = 0;
  for (const item of node.items) {
    const value = isPair(item) ? item.value : item;
    if (!isScalar(value) || String(value.value).includes('\n')) return false;
    units += String(value.value).length;
  }
  return units <= flowUnits;
}

function setRecordsApart(list: YAMLSeq): void {
  for (const record of list.items.slice(1)) if (isCollection(record)) record.spaceBefore = true;
}

/**
 * A value as YAML that reads well: small maps and lists on one line, records set apart.
 * @param records where in it the list of records stands
 */
function printYaml(value: unknown, records: readonly string[]): string {
  const document = new Document(value, { aliasDuplicateObjects: false, customTags: quoteOddTexts });
  const list = document.getIn(records);
  const isRecord = (node: unknown) => isSeq(list) && list.items.includes(node);
  visit(document, {
    Collection(_, node) {
      if (node !== document.contents && !isRecord(node) && isShort(node)) node.flow = true;
    },
  });
  if (isSeq(list)) setRecordsApart(list);
  return document.toString({ lineWidth });
}

/** Fields that follow from where a record stands. */
const knownByPlace = (record: CorpusRecord): string[] =>
  record.type === 'statement' ? ['type', 'source'] : ['type'];

/** A record's fields as an author writes them, by their names; those with their default are left out. */
export function authoredFields(record: CorpusRecord): Record<string, unknown> {
  return toFields(record, knownByPlace(record));
}

/** One field of a record as YAML that reads well, its name at the beginning of a line. */
export function printField(field: string, value: unknown): string {
  return printYaml({ [field]: value }, []).trimEnd();
}

function printList(path: string, records: readonly CorpusRecord[]): AuthoredFile[] {
  if (records.length === 0) return [];
  const fields = records.map((record) => toFields(record, ['type']));
  return [{ path, text: printYaml(fields, []) }];
}

function printSource(source: Source, statements: readonly Statement[]): AuthoredFile {
  const fields = toFields(source, ['type']);
  if (statements.length > 0) {
    fields.statements = statements.map((statement) => toFields(statement, ['type', 'source']));
  }
  return { path: `sources/${source.id}.yaml`, text: printYaml(fields, ['statements']) };
}

/** Refuses what an authored corpus has no place for: it would be lost without a word. */
function checkPlaces(records: readonly CorpusRecord[], sources: ReadonlySet<string>): void {
  const [, second] = records.filter((record) => record.type === 'corpus');
  if (second) {
    const message = `There is a second corpus record, "${second.id}". Keep one.`;
    throw new CorpusError('record-invalid', 'corpus.yaml', message);
  }
  const lost = records.find(
    (record) => record.type === 'statement' && !sources.has(record.source),
  ) as Statement | undefined;
  if (!lost) return;
  const message = `The statement "${lost.id}" stands in the file of its source, and there is no source "${lost.source}". Add it or mend the id.`;
  throw new CorpusError('record-invalid', `statement ${lost.id}`, message);
}

/**
 * Writes records as an author would: the files of a corpus as authored (docs/format.md), which
 * `parseAuthored` reads back as the same records. Records keep their order within a file; a kind
 * without records has no file.
 * @param records records that have passed the schema; they need not be a whole corpus
 * @throws {CorpusError} `record-invalid`: a statement whose source is not there, two corpus records
 */
export function printAuthored(records: readonly CorpusRecord[]): AuthoredFile[] {
  const all = <Type extends CorpusRecord['type']>(type: Type) =>
    records.filter(
      (record): record is Extract<CorpusRecord, { type: Type }> => record.type === type,
    );
  const sources = all('source');
  checkPlaces(records, new Set(sources.map(({ id }) => id)));
  const bySource = groupBy(all('statement'), (statement) => statement.source);
  return [
    ...all('corpus').map((corpus) => ({
      path: 'corpus.yaml',
      text: printYaml(toFields(corpus, ['type']), []),
    })),
    ...printList('entities.yaml', all('entity')),
    ...printList('disputes.yaml', all('dispute')),
    ...printList('tombstones.yaml', all('tombstone')),
    ...sources.map((source) => printSource(source, bySource.get(source.id) ?? [])),
  ];
}
