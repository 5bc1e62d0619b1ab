import { join } from 'node:path';
import { joinParsed } from '../../../lib/corpus/authored/join-parsed.ts';
import {
  type AuthoredFile,
  type ParsedCorpus,
  parseAuthored,
} from '../../../lib/corpus/authored/parse-authored.ts';
import { parseNdjson } from '../../../lib/corpus/built/parse-ndjson.ts';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import { readIfThere } from '../files/files.ts';
import { linkBroken, listFiles } from '../files/list-files.ts';
import { openInput } from '../files/read-input.ts';
import { CliError } from '../terminal/cli-error.ts';

/** Says how a corpus is built and is no part of it. */
export const buildFile = 'build.yaml';
/** Bytes of a file that is still written by hand; what is larger belongs into several sources. */
export const maxFileBytes = 32 * 1024 * 1024;

/** Records a line each, which an import keeps where they are too many to be read by hand. */
const feedFile = /^feeds\/[^/]+\.ndjson$/;

/** The texts of a folder's files, and what is wrong with those that could not be read. */
export interface FolderTexts {
  files: AuthoredFile[];
  /** Their `file` is relative to the folder, as the paths of `files` are. */
  problems: Problem[];
}

/**
 * Paths of a corpus's files in its folder, by name. Hidden folders, such as `.git` and `.github`,
 * are no part of a corpus.
 * @throws {CliError} `file-failed`
 */
function listCorpus(folder: string): Promise<string[]> {
  return listFiles(folder, {
    skipFolder: (name) => name.startsWith('.') || name === 'node_modules',
  });
}

/** Those of YAML, but for `build.yaml`. */
const isYaml = (path: string) => /(^|\/)[^./][^/]*\.ya?ml$/.test(path) && path !== buildFile;

/** Reads every YAML file of a corpus's folder; one that cannot be read does not stop the others. */
export async function readTexts(folder: string): Promise<FolderTexts> {
  const files: AuthoredFile[] = [];
  const problems: Problem[] = [];
  for (const path of (await listCorpus(folder)).filter(isYaml)) {
    try {
      const bytes = await readIfThere(join(folder, path), maxFileBytes);
      if (!bytes) throw linkBroken(join(folder, path));
      const decoded = decodeUtf8(bytes, path);
      if (decoded.problem) problems.push(decoded.problem);
      else files.push({ path, text: decoded.text });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const { code, message } = error;
      problems.push({ code, severity: 'error', file: path, line: 1, path: '', message });
    }
  }
  return { files, problems };
}

/** Reads the records that a folder keeps a line each. @throws {CliError} `file-failed` */
export async function parseFeeds(folder: string): Promise<ParsedCorpus[]> {
  const parts: ParsedCorpus[] = [];
  for (const path of (await listCorpus(folder)).filter((one) => feedFile.test(one))) {
    const file = join(folder, path);
    parts.push(await parseNdjson(openInput(file), file));
  }
  return parts;
}

/** Reads a corpus as authored, with every problem of its files; places begin with the folder. */
export async function parseFolder(folder: string): Promise<ParsedCorpus> {
  const { files, problems } = await readTexts(folder);
  const unreadable = problems.map((problem) => problem.file);
  const parsed = parseAuthored(files, unreadable);
  const inFolder = <Located extends { file: string }>(place: Located): Located => {
    return { ...place, file: join(folder, place.file) };
  };
  const written = {
    ...parsed,
    problems: [...problems, ...parsed.problems].map(inFolder),
    warnings: parsed.warnings.map(inFolder),
    drafts: parsed.drafts.map((draft) => ({ ...draft, place: inFolder(draft.place) })),
    locate: (...of: Parameters<ParsedCorpus['locate']>) => inFolder(parsed.locate(...of)),
  };
  return joinParsed([written, ...(await parseFeeds(folder))]);
}
