import type { Place, Problem } from '../../corpus/records/problem.ts';
import type { ForeignFile } from '../foreign-file.ts';
import { parseForeignItems } from '../parse-items.ts';
import { readHtmlPage } from './json-ld-scripts.ts';

/** A JSON-LD document and where it stands. */
export interface LdDocument {
  place: Place;
  value: unknown;
}

/** What was found in a file. */
export interface LdDocuments {
  documents: LdDocument[];
  problems: Problem[];
  /** The page's own, as it is written there; null for JSON. */
  language: string | null;
}

/** Finds the JSON-LD of a file: the file itself, or the scripts of a page of HTML. */
export function readDocuments({ path, text }: ForeignFile): LdDocuments {
  const found: LdDocuments = { documents: [], problems: [], language: null };
  const take = (json: string, place: Place) => {
    const { value, problems } = parseForeignItems(json, place);
    found.problems.push(...problems);
    if (value !== undefined) found.documents.push({ place, value });
  };
  const start = text.trimStart().replace(/^\uFEFF/, '');
  if (!start.startsWith('<')) {
    take(start, { file: path, line: 1, path: '' });
    return found;
  }
  const page = readHtmlPage(text);
  found.language = page.language;
  for (const [index, script] of page.scripts.entries()) {
    take(script.text, { file: path, line: script.line, path: `script ${index + 1} ` });
  }
  if (page.scripts.length > 0) return found;
  const message = 'The page has no <script type="application/ld+json">. Give a page that has one.';
  const place = { file: path, line: 1, path: '' };
  found.problems.push({ ...place, code: 'json-ld-missing', severity: 'error', message });
  return found;
}
