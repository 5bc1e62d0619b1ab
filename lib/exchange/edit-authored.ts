import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type AuthoredFile, parseAuthored } from '../corpus/authored/parse-authored.ts';
import { authoredFields, printField } from '../corpus/authored/print-authored.ts';
import { printOnOneLine } from '../corpus/authored/quote-odd-texts.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { printRecord } from './print-ndjson.ts';

/** A record that is written anew where it stands. */
export interface RecordEdit {
  /** Where it stands in its file, such as `['statements', 3]`; nothing for the file itself. */
  way: readonly (string | number)[];
  before: CorpusRecord;
  /** Null takes it out of its list. */
  after: CorpusRecord | null;
}

/** Text that takes the place of what stands between two offsets (UTF-16 code units). */
interface Patch {
  from: number;
  to: number;
  text: string;
}

/** Where a value ends: before the white space that YAML counts to it. */
function endOf(text: string, pair: Pair): number {
  const [start = 0] = (isScalar(pair.key) && pair.key.range) || [];
  const range = (pair.value as { range?: [number, number, number] } | null)?.range;
  const end = range?.[1] ?? text.indexOf(':', start) + 1;
  return start + text.slice(start, end).trimEnd().length;
}

const startOf = (pair: Pair): number => (isScalar(pair.key) && pair.key.range?.[0]) || 0;
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function indent(printed: string, column: number): string {
  return printed.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}

/** Changes the fields that are others; every other letter of the map stays. */
function patchMap(text: string, map: YAMLMap, { before, after }: RecordEdit): Patch[] {
  const [old, now] = [before, after ?? before].map(authoredFields) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
  const pairs = new Map(map.items.map((pair) => [String(pair.key), pair as Pair]));
  const first = map.items[0] as Pair | undefined;
  const column = first ? startOf(first) - lineStart(text, startOf(first)) : 0;
  const own = (map.items as Pair[]).filter(({ key }) => String(key) !== 'statements');
  const last = own.at(-1);
  const after1 = last ? lineEnd(text, endOf(text, last)) : text.length;
  return changed.map((field): Patch => {
    const pair = pairs.get(field);
    const printed = field in now ? indent(printField(field, now[field]), column) : null;
    if (!pair) {
      return { from: after1, to: after1, text: `\n${' '.repeat(column)}${printed ?? ''}` };
    }
    const [from, to] = [startOf(pair), endOf(text, pair)];
    if (printed !== null) return { from, to, text: printed };
    return { from: lineStart(text, from), to: lineEnd(text, to) + 1, text: '' };
  });
}

/** Takes an item out of its list, with its dash and the empty line behind it. */
function patchItem(text: string, map: YAMLMap): Patch {
  const [start = 0, end = 0] = map.range ?? [];
  const from = lineStart(text, text.lastIndexOf('-', start - 1));
  const whole = start + text.slice(start, end).trimEnd().length;
  return { from, to: Math.min(text.length, lineEnd(text, whole) + 1), text: '' };
}

function patchesFor(text: string, edits: readonly RecordEdit[]): Patch[] | null {
  const document = parseDocument(text);
  const patches: Patch[] = [];
  for (const edit of edits) {
    const node = edit.way.length === 0 ? document.contents : document.getIn(edit.way, true);
    if (!isMap(node) || !node.range) return null;
    const list = document.getIn(edit.way.slice(0, -1), true) ?? document.contents;
    if (edit.after === null) {
      if (!isSeq(list) || list.flow) return null;
      patches.push(patchItem(text, node));
    } else if (node.flow) {
      const [from, to] = node.range;
      patches.push({ from, to, text: printOnOneLine(authoredFields(edit.after)) });
    } else patches.push(...patchMap(text, node, edit));
  }
  return patches;
}

function applyPatches(text: string, patches: readonly Patch[]): string {
  let patched = text;
  // From the end, so that offsets hold; what is put in at one place keeps its order.
  for (const { from, to, text: put } of patches.toReversed().sort((a, b) => b.from - a.from)) {
    patched = patched.slice(0, from) + put + patched.slice(to);
  }
  return patched;
}

const sortedLines = (records: readonly CorpusRecord[]) =>
  records.map(printRecord).sort().join('\n');

/**
 * Changes records where an author has written them. Comments, the order and every letter of other
 * fields and records stay.
 * @param file a file of a corpus as authored, without problems
 * @param edits of different records
 * @returns the file; null where it is laid out so that it would not be read as what it should say
 */
export function editAuthored(
  file: AuthoredFile,
  edits: readonly RecordEdit[],
): AuthoredFile | null {
  const patches = patchesFor(file.text, edits);
  if (!patches) return null;
  const edited = { path: file.path, text: applyPatches(file.text, patches) };
  const wanted = new Map(parseAuthored([file]).records.map((record) => [record.id, record]));
  for (const { before, after } of edits) {
    if (after) wanted.set(before.id, after);
    else wanted.delete(before.id);
  }
  const { records, problems } = parseAuthored([edited]);
  const isRight =
    problems.length === 0 && sortedLines(records) === sortedLines([...wanted.values()]);
  return isRight ? edited : null;
}
