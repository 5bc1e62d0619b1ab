/** Writes the SHA-256 of the documents that they were made from into sources that have another. */
import { basename } from 'node:path';
import type { ParsedCorpus } from '../../../lib/corpus/authored/parse-authored.ts';
import { provesAll } from '../../../lib/corpus/check/check-quotes.ts';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import type { Source, Statement } from '../../../lib/corpus/records/records.ts';
import { readIfThere, readText, writeWhole } from '../files/files.ts';
import { type Documents, maxDocumentBytes } from './documents.ts';
import { maxFileBytes } from './folder.ts';

/** A source whose hash is that of no document, with what is quoted from it. */
interface WrongSource {
  source: Source;
  statements: Statement[];
  /** Hashes of the documents in which all of it stands. */
  found: string[];
}

/** What became of a source with a wrong hash. */
export interface FixedHash {
  source: string;
  file: string;
  /** Null when no document, or more than one, may be meant. */
  now: { hash: string; document: string } | null;
}

function listWrong({ records }: ParsedCorpus, { names }: Documents): WrongSource[] {
  const wrong = records.filter(
    (record): record is Source =>
      record.type === 'source' && record.sha256 !== null && !names.has(record.sha256),
  );
  return wrong.map((source) => {
    const own = records.filter(
      (record) => record.type === 'statement' && record.source === source.id,
    );
    return { source, statements: own as Statement[], found: [] };
  });
}

/** Looks in every document for what is quoted, one document at a time. */
async function findDocuments(wrong: readonly WrongSource[], { names }: Documents): Promise<void> {
  for (const [hash, path] of names) {
    const { text, problem } = decodeUtf8(
      (await readIfThere(path, maxDocumentBytes)) ?? new Uint8Array(),
      path,
    );
    if (problem) continue;
    for (const { statements, found } of wrong) if (provesAll(text, statements)) found.push(hash);
  }
}

/** The one document that is meant: of several that fit, the one called by the source's id. */
function choose({ source, statements, found }: WrongSource, { names }: Documents): string | null {
  const isCalled = (hash: string) => {
    const name = basename(names.get(hash) ?? '');
    return name === source.id || name.startsWith(`${source.id}.`);
  };
  const isQuoted = statements.some(({ quotes }) => quotes.length > 0);
  const called = found.filter(isCalled);
  const [only, ...others] = called.length > 0 || !isQuoted ? called : found;
  return only !== undefined && others.length === 0 ? only : null;
}

/**
 * For each source whose `sha256` no document has, looks for the document in which all its
 * quotations stand, and writes that one's hash into the source's file. Nothing else is changed.
 * @throws {CliError} `file-failed`
 */
export async function fixHashes(parsed: ParsedCorpus, documents: Documents): Promise<FixedHash[]> {
  const wrong = listWrong(parsed, documents);
  if (wrong.length === 0) return [];
  await findDocuments(wrong, documents);
  const fixed: FixedHash[] = [];
  for (const each of wrong) {
    const { id, sha256 } = each.source;
    const { file } = parsed.locate(each.source, ['sha256']);
    const hash = choose(each, documents);
    const text = hash === null ? '' : await readText(file, maxFileBytes);
    const line = new RegExp(`^(sha256:\\s*["']?)${sha256}`, 'm');
    const isWritten = hash !== null && line.test(text);
    if (isWritten) await writeWhole(file, text.replace(line, `$1${hash}`));
    const now = isWritten ? { hash, document: documents.names.get(hash) ?? '' } : null;
    fixed.push({ source: id, file, now });
  }
  return fixed;
}
