import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Command } from 'commander';
import { kindOfPath } from '../shared/built/folder.ts';
import { nameFileError, writeWhole } from '../shared/files/files.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { print } from '../shared/terminal/output.ts';

const templateFolder = join(import.meta.dirname, '../templates/corpus');
/** Editors find them from the first line of each file. */
const schemaFolder = join(import.meta.dirname, '../schema');
/** Stands in the template where the id of the new corpus comes. */
const idInTemplate = 'urn:uuid:00000000-0000-0000-0000-000000000000';
/** What may be in a folder that is still to be filled. */
const harmless = ['.git', '.gitignore', '.gitattributes', '.DS_Store'];

interface NewFile {
  path: string;
  text: string;
}

async function readFolder(folder: string, prefix: string): Promise<NewFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = await readFile(path, 'utf8');
      return { path: prefix + relative(folder, path).split(sep).join('/'), text };
    }),
  );
}

/** @throws {CliError} `folder-not-empty`, `file-failed` */
async function checkEmpty(folder: string): Promise<void> {
  const kind = await kindOfPath(folder);
  if (kind === null) return;
  if (kind === 'file') {
    const message = `${folder} is a file. Choose a new or empty folder; nothing was written.`;
    throw new CliError('folder-not-empty', message, { exitCode: 2 });
  }
  const names = await readdir(folder).catch((error: unknown) => {
    throw nameFileError(error, folder, 'read');
  });
  const found = names.filter((name) => !harmless.includes(name));
  if (found.length === 0) return;
  const message = `${folder} is not empty: it holds ${found.slice(0, 3).join(', ')}${found.length > 3 ? ' …' : ''}. Choose a new or empty folder; nothing was written.`;
  throw new CliError('folder-not-empty', message, { exitCode: 2 });
}

/** Writes all files or, when one fails, none. */
async function writeAll(folder: string, files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      await writeWhole(join(folder, path), text);
      written.push(join(folder, path));
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}

async function create(folder: string): Promise<void> {
  await checkEmpty(folder);
  const template = await readFolder(templateFolder, '');
  const id = `urn:uuid:${randomUUID()}`;
  const files = template.map(({ path, text }) => ({ path, text: text.replace(idInTemplate, id) }));
  await writeAll(folder, [...files, ...(await readFolder(schemaFolder, 'schema/'))]);
  for (const { path } of files.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    print(join(folder, path));
  }
  print();
  print(`A small example about a place that does not exist. Write your own over it, then:`);
  print(`  gainsay check ${folder} --sources ${join(folder, 'documents')}`);
}

/** `gainsay new`: a corpus to fill in. */
export function newCommand(): Command {
  return new Command('new')
    .description(
      'Lay out a corpus to fill in: files whose comments teach the format, with a small made-up example that passes every check, and schemas by which editors complete and explain fields.',
    )
    .argument('<folder>', 'where to; new or empty')
    .addHelpText('after', '\nExample:\n  gainsay new corpora/bridge')
    .action(create);
}
