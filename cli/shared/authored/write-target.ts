/** Writes new and changed records into a corpus as authored. */
import { stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { groupBy } from '../../../lib/algorithms/group-by.ts';
import { type AuthoredFile, parseAuthored } from '../../../lib/corpus/authored/parse-authored.ts';
import { maxLineBytes } from '../../../lib/corpus/built/parse-ndjson.ts';
import { splitLines } from '../../../lib/corpus/built/split-lines.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { CorpusRecord } from '../../../lib/corpus/records/records.ts';
import { addToAuthored } from '../../../lib/exchange/add-to-authored.ts';
import { editAuthored, type RecordEdit } from '../../../lib/exchange/edit-authored.ts';
import type { ChangedRecord } from '../../../lib/exchange/feed/merge-update.ts';
import type { ImportedRecord } from '../../../lib/exchange/imported.ts';
import { printLine } from '../../../lib/exchange/print-lines.ts';
import { printRecord } from '../../../lib/exchange/print-ndjson.ts';
import { writeWhole } from '../files/files.ts';
import { openInput } from '../files/read-input.ts';
import { linesPath } from './feed-files.ts';
import type { TargetCorpus } from './read-target.ts';

/** Of more new records a publisher reads none by hand, and YAML takes minutes. */
export const maxYamlRecords = 5_000;

export interface TargetChanges {
  added: readonly ImportedRecord[];
  changed: readonly ChangedRecord[];
}

/** What could not be written, each named; all else was. */
export interface WrittenChanges {
  left: Problem[];
  /** Ids of the records that were left as they were, or out. */
  leftIds: ReadonlySet<string>;
}

const isLines = (path: string) => path.endsWith('.ndjson');

/** The path of a place relative to the corpus's folder, with `/`. */
function pathIn(folder: string, { place }: ImportedRecord): string {
  return relative(folder, place.file).split(sep).join('/');
}

function wayOf({ place }: ImportedRecord): (string | number)[] {
  if (place.path === '') return [];
  return place.path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** A change of one record into another of another type takes it from its list to another one. */
const isMoved = ({ before, after }: ChangedRecord) => before.record.type !== after.type;

class TargetWriter {
  readonly left: Problem[] = [];
  readonly leftIds = new Set<string>();
  readonly #target: TargetCorpus;
  readonly #lines: string;
  readonly #changes: TargetChanges;

  /** @param feed the feed whose lines take what is too much for YAML */
  constructor(target: TargetCorpus, changes: TargetChanges, feed: string) {
    this.#target = target;
    this.#changes = changes;
    this.#lines = linesPath(feed);
  }

  #leave({ record, place }: ImportedRecord, message: string): void {
    this.left.push({ ...place, code: 'record-unwritable', severity: 'error', message });
    this.leftIds.add(record.id);
  }

  /** New records of YAML and of lines. */
  #divide(moved: readonly ImportedRecord[]): { yaml: ImportedRecord[]; lines: ImportedRecord[] } {
    const { records, folder } = this.#target;
    const added = [...this.#changes.added, ...moved];
    const isKept = records.some((one) => pathIn(folder, one) === this.#lines);
    if (isKept || added.length > maxYamlRecords) return { yaml: [], lines: added };
    const kept = new Set(
      records
        .filter((one) => one.record.type === 'source' && isLines(pathIn(folder, one)))
        .map(({ record }) => record.id),
    );
    const inLines = ({ record }: ImportedRecord) =>
      record.type === 'statement' && kept.has(record.source);
    return { yaml: added.filter((one) => !inLines(one)), lines: added.filter(inLines) };
  }

  /** The files of YAML with what changed in them. */
  #editYaml(changed: readonly ChangedRecord[]): Map<string, AuthoredFile> {
    const { files, folder } = this.#target;
    const edited = new Map<string, AuthoredFile>();
    for (const [path, list] of groupBy(changed, ({ before }) => pathIn(folder, before))) {
      const file = files.find((one) => one.path === path);
      const edits = list.map((one): RecordEdit => {
        const after = isMoved(one) ? null : one.after;
        return { way: wayOf(one.before), before: one.before.record, after };
      });
      const now = file && editAuthored(file, edits);
      if (now) edited.set(path, now);
      else {
        for (const { before } of list) {
          const message = `"${before.record.id}" cannot be changed where it stands, since the file is laid out in a way of its own. It was left; write it by hand.`;
          this.#leave(before, message);
        }
      }
    }
    return edited;
  }

  /** Whether records are read back from YAML as they are. */
  #isReadBack(files: readonly AuthoredFile[], wanted: readonly CorpusRecord[]): boolean {
    const { records, problems } = parseAuthored(files);
    const lines = (list: readonly CorpusRecord[]) => list.map(printRecord).sort().join('\n');
    return problems.length === 0 && lines(records) === lines(wanted);
  }

  /** Of records that cannot be written together those that can be written by themselves. */
  #writable(added: readonly ImportedRecord[], yaml: readonly ImportedRecord[]): ImportedRecord[] {
    const sources = new Map([...yaml, ...added].map(({ record }) => [record.id, record]));
    return added.filter((one) => {
      const { record } = one;
      const source = record.type === 'statement' ? sources.get(record.source) : undefined;
      const alone = source ? [source, record] : [record];
      let isRight = false;
      try {
        isRight = this.#isReadBack(addToAuthored([], [], alone), alone);
      } catch {
        // What is wrong with it is told below.
      }
      if (!isRight)
        this.#leave(
          one,
          `The ${record.type} "${record.id}" cannot be written as YAML and is left out.`,
        );
      return isRight;
    });
  }

  #printYaml(
    added: readonly ImportedRecord[],
    edited: ReadonlyMap<string, AuthoredFile>,
    changed: readonly ChangedRecord[],
  ): AuthoredFile[] {
    const files = this.#target.files.map((file) => edited.get(file.path) ?? file);
    const after = new Map(changed.map((one) => [one.before.record.id, one]));
    const yaml = this.#target.records.filter((one) => !isLines(pathIn(this.#target.folder, one)));
    const now = yaml.flatMap(({ record }) => {
      const change = after.get(record.id);
      if (!change || this.leftIds.has(record.id)) return [record];
      return isMoved(change) ? [] : [change.after];
    });
    const print = (list: readonly ImportedRecord[]) => {
      const records = list.map(({ record }) => record);
      const fresh = addToAuthored(files, now, records);
      const paths = new Set(fresh.map(({ path }) => path));
      const whole = [...files.filter(({ path }) => !paths.has(path)), ...fresh];
      return this.#isReadBack(whole, [...now, ...records]) ? fresh : null;
    };
    let fresh: AuthoredFile[] | null = null;
    try {
      fresh = print(added);
    } catch {
      // One of them cannot be printed: which is found out below.
    }
    fresh ??= print(this.#writable(added, yaml)) ?? [];
    const paths = new Set(fresh.map(({ path }) => path));
    return [...[...edited.values()].filter(({ path }) => !paths.has(path)), ...fresh];
  }

  /** A file of lines with those that changed, and new ones at its end. */
  #printLines(
    path: string,
    changed: readonly ChangedRecord[],
    added: readonly ImportedRecord[],
  ): AsyncIterable<string> {
    const print = (one: ImportedRecord) => {
      const line = printLine(one, this.left);
      if (line === null) this.leftIds.add(one.record.id);
      return line;
    };
    const anew = new Map(
      changed.map(({ before, after }) => [before.place.line, { ...before, record: after }]),
    );
    const file = join(this.#target.folder, path);
    return joinLines(file, anew, added, print);
  }

  async write(): Promise<WrittenChanges> {
    const { folder } = this.#target;
    const changed = this.#changes.changed.filter(({ before }) => !isLines(pathIn(folder, before)));
    const edited = this.#editYaml(changed);
    const moved = changed
      .filter((one) => isMoved(one) && !this.leftIds.has(one.before.record.id))
      .map(({ before, after }) => ({ record: after, place: before.place }));
    const { yaml, lines } = this.#divide(moved);
    const texts: [string, string | AsyncIterable<string>][] = [];
    if (yaml.length > 0 || edited.size > 0) {
      for (const { path, text } of this.#printYaml(yaml, edited, changed)) texts.push([path, text]);
    }
    const inLines = this.#changes.changed.filter(({ before }) => isLines(pathIn(folder, before)));
    const byPath = new Map(groupBy(inLines, ({ before }) => pathIn(folder, before)));
    if (lines.length > 0 && !byPath.has(this.#lines)) byPath.set(this.#lines, []);
    for (const [path, list] of byPath) {
      const own = path === this.#lines ? lines : [];
      texts.push([path, this.#printLines(path, list, own)]);
    }
    for (const [path, text] of texts) await writeWhole(join(folder, path), text);
    return { left: this.left, leftIds: this.leftIds };
  }
}

/** The lines of a file, some of them others now, and further ones behind them. */
async function* joinLines(
  file: string,
  changed: ReadonlyMap<number, ImportedRecord>,
  added: Iterable<ImportedRecord>,
  print: (one: ImportedRecord) => string | null,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const isThere = (await stat(file).catch(() => null)) !== null;
  // Every other line stays to the letter; it is never in memory whole.
  const lines = isThere ? splitLines(openInput(file), maxLineBytes) : [];
  for await (const { number, bytes } of lines) {
    const anew = changed.get(number);
    yield `${(anew && print(anew)) ?? decoder.decode(bytes ?? new Uint8Array())}\n`;
  }
  for (const one of added) {
    const line = print(one);
    if (line !== null) yield `${line}\n`;
  }
}

/**
 * Writes new and changed records into the files of a corpus. Where records are many, or the feed
 * has lines already, they go to its lines; else into YAML as an author writes it. What is written
 * as YAML is read back first; a record that cannot be written is named and left out.
 * @throws {CliError} `file-failed`
 */
export async function writeTarget(
  target: TargetCorpus,
  changes: TargetChanges,
  feed: string,
): Promise<WrittenChanges> {
  return new TargetWriter(target, changes, feed).write();
}
