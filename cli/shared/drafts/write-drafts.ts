import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAuthored } from '../../../lib/corpus/authored/parse-authored.ts';
import type { TargetCorpus } from '../authored/read-target.ts';
import { writeNew, writeWhole } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DraftEntity } from './draft-entities.ts';
import { printDraftEntities, printDraftSource } from './print-drafts.ts';

/** Permissions of what anybody may read. */
const mode = 0o644;
const entitiesPath = 'entities.yaml';

const documentPath = (id: string): string => `documents/${id}.txt`;
const sourcePath = (id: string): string => `sources/${id}.yaml`;

/** `entities.yaml` with further items at its end; null where nothing is to be added. */
function addEntities(target: TargetCorpus, entities: readonly DraftEntity[]): string | null {
  if (entities.length === 0) return null;
  const before = target.files.find(({ path }) => path === entitiesPath)?.text.trimEnd() ?? '';
  return `${before === '' ? '' : `${before}\n\n`}${printDraftEntities(entities)}`;
}

/** What was printed is read back before it is written. @throws {CliError} `draft-unwritable` */
function checkPrinted(files: readonly { path: string; text: string }[]): void {
  const [problem] = parseAuthored(files).problems;
  if (!problem) return;
  const { file, line, message } = problem;
  const hint = `Nothing was written. Mend the layout of ${file}: its list must begin at the left and have an item a dash.`;
  throw new CliError('draft-unwritable', `${file}:${line}: ${message} ${hint}`);
}

/**
 * Writes documents, sources and entities into a corpus: all of them or nothing.
 * @returns the paths that were written, relative to the corpus
 * @throws {CliError} `file-failed`, `draft-unwritable`
 */
export async function writeDrafts(
  target: TargetCorpus,
  documents: readonly DraftDocument[],
  entities: readonly DraftEntity[],
): Promise<string[]> {
  const sources = documents.map((document) => {
    return { path: sourcePath(document.id), text: printDraftSource(document) };
  });
  const list = addEntities(target, entities);
  checkPrinted([...sources, ...(list === null ? [] : [{ path: entitiesPath, text: list }])]);
  const texts = documents.map(({ id, text }) => ({ path: documentPath(id), text }));
  const written: string[] = [];
  try {
    for (const { path, text } of [...texts, ...sources]) {
      await writeNew(join(target.folder, path), text, mode);
      written.push(path);
    }
    if (list !== null) await writeWhole(join(target.folder, entitiesPath), list);
  } catch (error) {
    for (const path of written) await rm(join(target.folder, path), { force: true });
    throw error;
  }
  return written;
}
