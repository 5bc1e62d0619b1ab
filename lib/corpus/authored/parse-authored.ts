import * as v from 'valibot';
import { explainIssue, pathOfIssue } from '../records/explain-issue.ts';
import type { Place, Problem } from '../records/problem.ts';
import { type CorpusRecord, idSchema, recordSchema } from '../records/records.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** One file of a corpus as authored; `path` is relative to the corpus's folder. */
export interface AuthoredFile {
  path: string;
  text: string;
}

type Path = readonly (string | number)[];

export interface ParsedCorpus {
  /** Every record that is right by itself; whole only when there are no problems. */
  records: CorpusRecord[];
  problems: Problem[];
  /** What was read and may not be what its author meant. */
  warnings: Problem[];
  /** What is only proposed: no record before a person has taken it on. */
  drafts: DraftRecord[];
  /** Where a field of one of `records` stands. */
  locate(record: CorpusRecord, path: Path): Place;
  /** What is there and could not be read, so that nobody is told that it is missing. */
  unread: UnreadRecords;
}

/** A record as it is proposed: marked with `draft: true`, and perhaps not whole. */
export interface DraftRecord {
  type: 'entity' | 'source' | 'statement';
  /** Its fields as they stand in the file, with those that follow from its place, without the mark. */
  fields: Record<string, unknown>;
  place: Place;
}

/** Records that stand in a corpus and are not among those read, since something is wrong there. */
export interface UnreadRecords {
  ids: ReadonlySet<string>;
  /** Types of records of which some are unread, whose ids are not known. */
  types: ReadonlySet<string>;
  /** Types of records of which some are unread, whether their ids are known or not. */
  incomplete: ReadonlySet<string>;
}

const listFiles: Record<string, CorpusRecord['type']> = {
  'entities.yaml': 'entity',
  'disputes.yaml': 'dispute',
  'tombstones.yaml': 'tombstone',
};
const sourceFile = /^sources\/([^/]+)\.yaml$/;

/** Said of a field that is not right and may be none. */
const commaHint =
  'In {…} a comma ends a text: if this belongs to the text before it, put all of that into quotation marks.';

/** What the place of a record gives, so that its author need not write it. */
type Given = Record<string, unknown>;

class AuthoredReader {
  readonly records: CorpusRecord[] = [];
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly drafts: DraftRecord[] = [];
  readonly unreadIds = new Set<string>();
  readonly unreadTypes = new Set<string>();
  readonly incomplete = new Set<string>();
  readonly places = new WeakMap<CorpusRecord, (path: Path) => Place>();

  report(code: string, place: Place, message: string): void {
    this.problems.push({ ...place, code, severity: 'error', message });
  }

  /** Notes that a record, or records of unknown number, are there and could not be read. */
  skip(type: string, id?: unknown): void {
    this.incomplete.add(type);
    if (v.is(idSchema, id)) this.unreadIds.add(id);
    else this.unreadTypes.add(type);
  }

  readRecord(yaml: YamlFile, base: Path, value: unknown, given: Given): void {
    const locate = (path: Path) => yaml.locate([...base, ...path]);
    if (!isMap(value)) {
      this.report('record-invalid', locate([]), 'This must be a map of fields. Write one.');
      this.skip(String(given.type));
      return;
    }
    const { draft, ...fields } = value;
    if (draft === true && isDraftable(given.type)) {
      this.drafts.push({ type: given.type, fields: { ...fields, ...given }, place: locate([]) });
      this.skip(given.type, value.id);
      return;
    }
    for (const field of Object.keys(given).filter((key) => key in value)) {
      const message = `The field "${field}" is known from where the record stands. Remove it.`;
      this.report('field-given', locate([field]), message);
    }
    const result = v.safeParse(recordSchema, { ...value, ...given });
    if (result.success) {
      this.records.push(result.output);
      this.places.set(result.output, locate);
      return;
    }
    this.skip(String(given.type), value.id);
    for (const issue of result.issues) {
      const field = pathOfIssue(issue);
      const hint = yaml.followsComma([...base, ...field]) ? ` ${commaHint}` : '';
      this.report('record-invalid', locate(field), explainIssue(issue) + hint);
    }
  }

  readList(yaml: YamlFile, base: Path, value: unknown, given: Given): void {
    // Nothing but comments, as in a file that is still to be filled in.
    if (value === null) return;
    if (!Array.isArray(value)) {
      this.report('record-invalid', yaml.locate(base), 'This must be a list of records.');
      this.skip(String(given.type));
      return;
    }
    for (const [index, item] of value.entries())
      this.readRecord(yaml, [...base, index], item, given);
  }

  readSource(yaml: YamlFile, name: string): void {
    const { value } = yaml;
    if (!isMap(value)) {
      this.report('record-invalid', yaml.locate([]), 'This must be a map of fields. Write one.');
      this.skipFile(yaml.file);
      return;
    }
    const { statements, ...source } = value;
    this.readRecord(yaml, [], source, { type: 'source' });
    if (value.id !== name) {
      const message = `The file's name says "${name}", its id "${String(value.id)}". Make them the same.`;
      this.report('file-name', yaml.locate(['id']), message);
    }
    if (statements === undefined) return;
    this.readList(yaml, ['statements'], statements, { type: 'statement', source: name });
  }

  /** Notes that the records of a file are there, though nothing is known of them. */
  skipFile(path: string): void {
    const source = sourceFile.exec(path)?.[1];
    if (source !== undefined) this.unreadIds.add(source);
    this.skip(path === 'corpus.yaml' ? 'corpus' : (listFiles[path] ?? 'statement'));
  }

  readFile({ path, text }: AuthoredFile): void {
    const listed = listFiles[path];
    const source = sourceFile.exec(path)?.[1];
    const { yaml, problems, warnings } = readYamlFile(path, text);
    this.problems.push(...problems);
    this.warnings.push(...warnings);
    if (yaml.value === undefined) {
      this.skipFile(path);
      return;
    }
    if (path === 'corpus.yaml') this.readRecord(yaml, [], yaml.value, { type: 'corpus' });
    else if (listed) this.readList(yaml, [], yaml.value, { type: listed });
    else if (source !== undefined) this.readSource(yaml, source);
    else {
      const message =
        'A corpus has no such file. It has corpus.yaml, entities.yaml, disputes.yaml, tombstones.yaml and sources/<id>.yaml.';
      this.report('file-unknown', yaml.locate([]), message);
    }
  }
}

const isDraftable = (type: unknown): type is DraftRecord['type'] =>
  type === 'entity' || type === 'source' || type === 'statement';

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a corpus as authored (docs/format.md). Collects every problem instead of stopping at the
 * first; what concerns several records together is `checkCorpus`'s.
 * @param files every YAML file of the corpus's folder, in any order
 * @param unreadable paths of files that are there and whose text could not be read
 */
export function parseAuthored(
  files: readonly AuthoredFile[],
  unreadable: readonly string[] = [],
): ParsedCorpus {
  const reader = new AuthoredReader();
  for (const path of unreadable) reader.skipFile(path);
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of ordered) reader.readFile(file);
  return {
    records: reader.records,
    problems: reader.problems,
    warnings: reader.warnings,
    drafts: reader.drafts,
    unread: {
      ...{ ids: reader.unreadIds, types: reader.unreadTypes, incomplete: reader.incomplete },
    },
    locate: (record, path) =>
      reader.places.get(record)?.(path) ?? { file: '', line: 1, path: path.join('.') },
  };
}
