import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { groupBy } from '../algorithms/group-by.ts';
import type { AuthoredFile } from '../corpus/authored/parse-authored.ts';
import { printAuthored } from '../corpus/authored/print-authored.ts';
import { quoteOddTexts } from '../corpus/authored/quote-odd-texts.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { CorpusRecord, Source, Statement } from '../corpus/records/records.ts';

const lineWidth = 100;

type Way = readonly string[];

function listAt(text: string, way: Way): YAMLSeq | null {
  const document = parseDocument(text);
  const list = document.getIn(way, true);
  return document.errors.length === 0 && isSeq(list) ? list : null;
}

/** The column at which a list's dashes stand. */
function indentOf(text: string, list: YAMLSeq): number {
  const start = list.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/**
 * Puts the printed items as text behind those of a list that ends its file, so that every letter
 * of what is there stays. Null where that would not give the list and the items.
 */
function appendText(text: string, printed: string, way: Way): string | null {
  const list = listAt(text, way);
  const added = listAt(printed, way);
  if (!list || !added || list.flow || list.items.length === 0) return null;
  const indent = ' '.repeat(indentOf(text, list));
  const from = added.range?.[0] ?? 0;
  const old = ' '.repeat(indentOf(printed, added));
  const items = (old + printed.slice(from))
    .split('\n')
    .map((line) =>
      line.startsWith(old) && line.trim() !== '' ? indent + line.slice(old.length) : line,
    )
    .join('\n');
  const joined = `${text.trimEnd()}\n\n${items}`;
  const count = list.items.length + added.items.length;
  return listAt(joined, way)?.items.length === count ? joined : null;
}

/** The same through the document's tree, which keeps comments but lays the file out anew. */
function appendNodes({ path, text }: AuthoredFile, printed: string, way: Way): string {
  const document = parseDocument(text, { customTags: quoteOddTexts });
  const added = listAt(printed, way);
  const list = document.getIn(way, true);
  const isEmpty = document.contents === null || document.toJS() === null;
  if (isEmpty && way.length === 0) {
    const comments = text.trimEnd();
    return comments === '' ? printed : `${comments.replace(/\n(?:null|~)$/, '')}\n\n${printed}`;
  }
  if (isSeq(list)) {
    list.flow = false;
    for (const item of added?.items ?? []) list.items.push(item);
  } else if (way.length > 0 && isMap(document.contents)) {
    document.setIn(way, added);
  } else {
    const message = `${path} is not laid out as a corpus's file is. Run gainsay check and mend it.`;
    throw new CorpusError('record-invalid', path, message);
  }
  return document.toString({ lineWidth });
}

function append(file: AuthoredFile, printed: string, way: Way): AuthoredFile {
  const text = appendText(file.text, printed, way) ?? appendNodes(file, printed, way);
  return { path: file.path, text };
}

/**
 * Writes new records into a corpus as authored. What is there keeps its comments and its order.
 * @param files every file of the corpus, without problems
 * @param existing the records of those files
 * @param added records with ids that are not taken; their sources are in one of the two lists
 * @returns the files that are new or changed
 * @throws {CorpusError} `record-invalid`: a second corpus record, a statement without its source
 */
export function addToAuthored(
  files: readonly AuthoredFile[],
  existing: readonly CorpusRecord[],
  added: readonly CorpusRecord[],
): AuthoredFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const sources = new Map<string, Source>();
  for (const record of existing) if (record.type === 'source') sources.set(record.id, record);
  const isAppended = (record: CorpusRecord): record is Statement =>
    record.type === 'statement' && sources.has(record.source);
  const changed = printAuthored(added.filter((record) => !isAppended(record))).map((file) => {
    const there = byPath.get(file.path);
    return there ? append(there, file.text, []) : file;
  });
  for (const [id, statements] of groupBy(added.filter(isAppended), ({ source }) => source)) {
    const source = sources.get(id);
    const there = byPath.get(`sources/${id}.yaml`);
    const [file] = source ? printAuthored([source, ...statements]) : [];
    if (there && file) changed.push(append(there, file.text, ['statements']));
  }
  return changed;
}
