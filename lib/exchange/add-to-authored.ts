import { isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import { CorpusError } from '../corpus/corpus-error.ts';
import { groupBy } from '../corpus/group-by.ts';
import type { AuthoredFile } from '../corpus/parse-authored.ts';
import { printAuthored } from '../corpus/print-authored.ts';
import type { CorpusRecord, Source, Statement } from '../corpus/records.ts';

const lineWidth = 100;

function broken(path: string): CorpusError {
  const message = `${path} is not laid out as a corpus's file is. Run gainsay check and mend it.`;
  return new CorpusError('record-invalid', path, message);
}

/** The items of a list behind those of another, comments and all else as it was. */
function joinLists(list: YAMLSeq, added: unknown): void {
  if (!isSeq(added)) return;
  list.flow = false;
  const isFirst = list.items.length === 0;
  for (const [index, item] of added.items.entries()) {
    if (isMap(item) && !(isFirst && index === 0)) item.spaceBefore = true;
    list.items.push(item);
  }
}

/** Puts the records of a printed list file at the end of one that is there. */
function appendToList({ path, text }: AuthoredFile, printed: string): AuthoredFile {
  const document = parseDocument(text);
  const { contents } = document;
  // Only comments: they stay at the top.
  if (contents === null || (!isSeq(contents) && document.toJS() === null)) {
    const start = text.trimEnd();
    return { path, text: start === '' ? printed : `${start}\n\n${printed}` };
  }
  if (!isSeq(contents)) throw broken(path);
  joinLists(contents, parseDocument(printed).contents);
  return { path, text: document.toString({ lineWidth }) };
}

/** Puts the statements of a printed source at the end of the source's file. */
function appendStatements({ path, text }: AuthoredFile, printed: string): AuthoredFile {
  const document = parseDocument(text);
  const { contents } = document;
  if (!isMap(contents)) throw broken(path);
  const added = (parseDocument(printed).contents as YAMLMap).get('statements', true);
  const list = contents.get('statements', true);
  if (isSeq(list)) joinLists(list, added);
  else contents.set('statements', added ?? new YAMLSeq());
  return { path, text: document.toString({ lineWidth }) };
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
  const newSources = new Set(added.flatMap(({ type, id }) => (type === 'source' ? [id] : [])));
  const isAppended = (record: CorpusRecord): record is Statement =>
    record.type === 'statement' && !newSources.has(record.source);
  const printed = printAuthored(added.filter((record) => !isAppended(record)));
  const changed = printed.map((file) => {
    const there = byPath.get(file.path);
    return there ? appendToList(there, file.text) : file;
  });
  const sources = new Map(
    existing.flatMap((record): [string, Source][] =>
      record.type === 'source' ? [[record.id, record]] : [],
    ),
  );
  for (const [id, statements] of groupBy(added.filter(isAppended), ({ source }) => source)) {
    const source = sources.get(id);
    const there = byPath.get(`sources/${id}.yaml`);
    const [file] = printAuthored([...(source ? [source] : []), ...statements]);
    if (there && file) changed.push(appendStatements(there, file.text));
  }
  return changed;
}
