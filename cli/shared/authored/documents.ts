import { join } from 'node:path';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import { sha256Hex } from '../../../lib/corpus/records/sha256.ts';
import { readIfThere } from '../files/files.ts';
import { linkBroken, listFiles } from '../files/list-files.ts';
import { CliError } from '../terminal/cli-error.ts';

export const maxDocumentBytes = 64 * 1024 * 1024;

/** Documents by the SHA-256 of their bytes. */
export interface Documents {
  /** Empty for documents that were not wanted. */
  texts: Map<string, string>;
  /** Their paths, as they can be opened. */
  names: Map<string, string>;
  problems: Problem[];
}

/**
 * Reads the documents that a corpus was made from: every file of a folder and of those in it.
 * @param wanted SHA-256 of the documents whose text is to be kept
 * @throws {CliError} `file-failed`
 */
export async function readDocuments(
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<Documents> {
  const texts = new Map<string, string>();
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  const paths = (await listFiles(folder)).map((path) => join(folder, path));
  for (const file of paths) {
    try {
      const bytes = await readIfThere(file, maxDocumentBytes);
      if (!bytes) throw linkBroken(file);
      const hash = await sha256Hex(bytes);
      if (!names.has(hash)) names.set(hash, file);
      const decoded = wanted.has(hash) ? decodeUtf8(bytes, file) : { text: '', problem: null };
      if (decoded.problem) problems.push(decoded.problem);
      else texts.set(hash, decoded.text);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const { code, message } = error;
      problems.push({ code, severity: 'warning', file, line: 1, path: '', message });
    }
  }
  return { texts, names, problems };
}
