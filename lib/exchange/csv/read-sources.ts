import type { Problem } from '../../corpus/records/problem.ts';
import type { Source } from '../../corpus/records/records.ts';
import type { ImportedRecord } from '../imported.ts';
import type { RowReader } from './row-reader.ts';

/** What the columns say of a source, as cells. */
function cellsOf(source: Source): Record<string, string> {
  return {
    source_title: source.title ?? '',
    source_publisher: source.publisher ?? '',
    source_url: source.urls.map(({ url }) => url).join(' '),
    source_published: source.published ?? '',
    source_language: source.language,
  };
}

const addresses = (cell: string) => cell.trim().split(/\s+(?=https?:\/\/)/i);

/** The sources of a file's rows: made by the first row that describes one, compared by all others. */
export class SourceColumns {
  readonly #known: ReadonlyMap<string, ImportedRecord>;
  readonly #made = new Map<string, ImportedRecord>();
  readonly #language: string | null;

  constructor(known: ReadonlyMap<string, ImportedRecord>, language: string | null) {
    this.#known = known;
    this.#language = language;
  }

  /** The source that a row names, as it is known by now. */
  #find(id: string): ImportedRecord | undefined {
    return this.#made.get(id) ?? this.#known.get(id);
  }

  /** The language of a row's source. */
  languageOf(row: RowReader): string {
    const source = this.#find(row.word('source') ?? '')?.record;
    if (source?.type === 'source') return source.language;
    return row.word('source_language') ?? this.#language ?? 'und';
  }

  /** Takes what a row says of its source. @returns `source-differs` for each cell that says otherwise */
  take(row: RowReader): Problem[] {
    const id = row.word('source');
    if (id === null) return [];
    const there = this.#find(id);
    const names = ['title', 'publisher', 'url', 'published', 'language'].map(
      (name) => `source_${name}`,
    );
    const given = names.filter((name) => row.text(name) !== null);
    if (!there) {
      if (given.length > 0)
        this.#made.set(id, { record: this.#make(id, row), place: row.placeOf('source') });
      return [];
    }
    if (there.record.type !== 'source') return [];
    const cells = cellsOf(there.record);
    return given.flatMap((name): Problem[] => {
      const cell = name === 'source_title' ? row.text(name) : row.words(name).join(' ');
      if (cell === cells[name]) return [];
      const { file, line, path } = there.place;
      const message = `The source "${id}" has another ${name.slice('source_'.length)} at ${file}:${line}${path ? ` ${path}` : ''}. It stays as it is; mend one of the two.`;
      return [{ ...row.placeOf(name), code: 'source-differs', severity: 'error', message }];
    });
  }

  #make(id: string, row: RowReader): Source {
    const urls = row.word('source_url');
    return {
      type: 'source',
      id,
      title: row.text('source_title'),
      publisher: row.word('source_publisher'),
      via: [],
      urls:
        urls === null
          ? []
          : addresses(urls).map((url) => ({ url, kind: 'original', accessed: null })),
      published: row.word('source_published'),
      language: this.languageOf(row),
      sha256: null,
      note: null,
    };
  }

  list(): ImportedRecord[] {
    return [...this.#made.values()];
  }
}
