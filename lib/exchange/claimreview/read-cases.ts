/** Tables of cases as EUvsDisinfo, and who gathers its cases, have them: as reviews in JSON-LD. */
import type { Problem } from '../../corpus/records/problem.ts';
import { type CsvRow, parseRows } from '../csv/parse-rows.ts';
import type { ForeignFile } from '../foreign-file.ts';
import { toEdtfDay } from '../iso-day.ts';
import { isHttpUrl } from './urls.ts';

/** What a case has, and how the columns are called that hold it, in small letters. */
const columns = {
  title: ['title', 'claim', 'claim reviewed', 'headline', 'disinfo title'],
  summary: ['summary', 'disinformation', 'summary of the disinformation', 'description'],
  answer: ['disproof', 'information', 'response', 'debunk', 'refutation', 'factual information'],
  link: ['link', 'links', 'url', 'id', 'report url', 'debunk url', 'case url', 'report'],
  date: ['date', 'date of publication', 'publication date', 'published', 'published date'],
  outlets: ['outlets', 'outlet', 'media', 'organisations', 'organizations', 'publisher', 'source'],
  articles: [
    'articles',
    'article',
    'article url',
    'publications',
    'article links',
    'original link',
  ],
  countries: [
    ...['country', 'countries', 'target countries', 'countries discussed'],
    ...[
      'countries regions discussed',
      'countries and or regions discussed',
      'countries and regions',
    ],
  ],
  keywords: ['keywords', 'keyword', 'tags'],
  language: [
    'language',
    'languages',
    'lang',
    'language target audience',
    'languages target audience',
  ],
  verdict: ['verdict', 'rating', 'class', 'label'],
} as const;

type Column = keyof typeof columns;

/** Columns that are told, but hold nothing for which records have a place. */
const notCarried: readonly Column[] = ['keywords', 'language'];

/** What EUvsDisinfo calls each of its cases. */
const verdict = 'Disinformation';
/** Its own mark before the title of a case. */
const titleMark = /^\s*disinfo(?:rmation)?\s*:\s*/i;

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A cell of several values, as lists of spreadsheets and of programs look. */
function splitCell(cell: string): string[] {
  const plain = cell.trim().replace(/^\[|\]$/g, '');
  return plain
    .split(/\s*(?:[;|\n]|,\s)\s*/)
    .map((part) => part.replace(/^['"]|['"]$/g, '').trim())
    .filter((part) => part !== '');
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** A day as the site and its tables write it: ISO, 10.02.2022, February 10, 2022. */
function readDay(cell: string): string {
  if (toEdtfDay(cell) !== null) return cell;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell.trim()) ?? [];
  if (year) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const [, name = '', on = '', inYear] =
    /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(cell.trim()) ?? [];
  const at = months.findIndex((one) => name.length > 2 && one.startsWith(name.toLowerCase()));
  return at === -1 ? cell : `${inYear}-${String(at + 1).padStart(2, '0')}-${on.padStart(2, '0')}`;
}

/** The desk whose cases they are. */
export interface Desk {
  name: string;
  url: string | null;
}

export const euvsdisinfo: Desk = { name: 'EUvsDisinfo', url: 'https://euvsdisinfo.eu/' };

/** Properties that have something in them. */
function compact(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** One case as a review. @param cell what a column holds; empty where there is none */
function toReview(cell: (column: Column) => string, desk: Desk): Record<string, unknown> {
  const title = cell('title').replace(titleMark, '');
  const summary = cell('summary');
  const links = splitCell(cell('link')).filter(isHttpUrl);
  const articles = splitCell(cell('articles')).filter(isHttpUrl);
  return compact({
    '@type': 'ClaimReview',
    url: links[0] ?? null,
    author: compact({ '@type': 'Organization', ...desk }),
    headline: cell('title'),
    claimReviewed: title === '' ? summary : title,
    abstract: cell('answer'),
    itemReviewed: compact({
      '@type': 'Claim',
      author: splitCell(cell('outlets')).map((name) => ({ '@type': 'Organization', name })),
      datePublished: cell('date') === '' ? null : readDay(cell('date')),
      appearance: articles,
      abstract: title === '' ? null : summary,
      about: splitCell(cell('countries')).map((name) => ({ '@type': 'Place', name })),
    }),
    reviewRating: { alternateName: cell('verdict') || verdict },
  });
}

function findColumns(header: CsvRow): Map<Column, number> {
  const names = header.cells.map(fold);
  const found = new Map<Column, number>();
  for (const column of Object.keys(columns) as Column[]) {
    // The first of its names that is there, in the order of the list.
    const at = columns[column].map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined) found.set(column, at);
  }
  return found;
}

/** Columns that nothing of a case is read from, told once each. */
function tellUnread(header: CsvRow, found: ReadonlyMap<Column, number>, file: string): Problem[] {
  const read = new Set(
    [...found].filter(([column]) => !notCarried.includes(column)).map(([, at]) => at),
  );
  return header.cells.flatMap((name, at): Problem[] => {
    if (name.trim() === '' || read.has(at)) return [];
    const shown = name.slice(0, 60);
    const message = `Records have no place for the column "${shown}".`;
    const place = { file, line: 1, path: `row 1, column ${shown}` };
    return [{ ...place, code: 'field-not-carried', severity: 'warning', message }];
  });
}

/**
 * Reads a table of cases: claims with their disproofs, a row each.
 * @param desk whose cases they are
 * @returns a list in JSON-LD that has each review at the number of its row; or what is wrong
 */
export function readCases(
  { path, text }: ForeignFile,
  desk: Desk,
): { file: ForeignFile | null; problems: Problem[] } {
  const { rows, problems } = parseRows(text, path);
  const [header, ...cases] = rows;
  if (!header || problems.length > 0) return { file: null, problems };
  const found = findColumns(header);
  if (!found.has('title') && !found.has('summary')) {
    const message = `There is no column with claims. One must be called ${[...columns.title, ...columns.summary].join(', ')}.`;
    const place = { file: path, line: 1, path: '' };
    return {
      file: null,
      problems: [{ ...place, code: 'column-missing', severity: 'error', message }],
    };
  }
  const list: unknown[] = [];
  for (const { number, cells } of cases) {
    while (list.length < number) list.push(null);
    list.push(toReview((column) => cells[found.get(column) ?? -1]?.trim() ?? '', desk));
  }
  return {
    file: { path, text: JSON.stringify(list) },
    problems: tellUnread(header, found, path),
  };
}
