import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import { sha256Hex } from '../../../lib/corpus/records/sha256.ts';
import { nameFileError, readIfThere } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';

const maxDocumentBytes = 64 * 1024 * 1024;

/** Documents by the SHA-256 of their bytes. */
export interface Documents {
  /** Empty for documents that were not wanted. */
  texts: Map<string, string>;
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
  const problems: Problem[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw nameFileError(error, folder, 'read');
    },
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of paths) {
    try {
      const bytes = (await readIfThere(file, maxDocumentBytes)) ?? new Uint8Array();
      const hash = await sha256Hex(bytes);
      const decoded = wanted.has(hash) ? decodeUtf8(bytes, file) : { text: '', problem: null };
      if (decoded.problem) problems.push(decoded.problem);
      else texts.set(hash, decoded.text);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const { code, message } = error;
      problems.push({ code, severity: 'warning', file, line: 1, path: '', message });
    }
  }
  return { texts, problems };
}
