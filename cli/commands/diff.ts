import { Command } from 'commander';
import { segmentPath } from '../../lib/corpus/built/built-format.ts';
import { type OpenVersion, openVersion, readEntry } from '../shared/built/version.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { colors, print, say } from '../shared/terminal/output.ts';

/** Lines of records by what an author calls them: `entity ada-stone`, its two lines together. */
type Lines = Map<string, string>;

/** The records in the segments that only this one of two versions has. */
async function readOwn(version: OpenVersion, other: OpenVersion): Promise<Lines> {
  const shared = new Set(other.segments.map(({ hash }) => hash));
  const lines: Lines = new Map();
  for (const entry of version.segments) {
    if (shared.has(entry.hash)) continue;
    const { lines: published, records } = await readEntry(version, entry);
    for (const [at, line] of published.entries()) {
      const record = records[at];
      // A record of a later version of the format is known by what every record has.
      const { type, id } = !record || record.type === 'unknown' ? JSON.parse(line) : record;
      lines.set(`${type} ${id}`, line);
    }
  }
  return lines;
}

/** Files of a version that a subscriber of the other must fetch, and their bytes. */
async function countDownload(next: OpenVersion, before: OpenVersion) {
  const filesOf = ({ pages, segments }: OpenVersion) => [
    ...pages,
    ...segments.map(({ hash }) => segmentPath(hash)),
  ];
  const known = new Set(filesOf(before));
  const fetched = filesOf(next).filter((path) => !known.has(path));
  let bytes = (await next.read(next.headPath)).length;
  for (const path of fetched) bytes += (await next.read(path)).length;
  return { files: fetched.length + 1, bytes };
}

interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** An entity's names and card are two records of the built form, and one to its author. */
const asAuthored = (key: string) => key.replace(/^names /, 'entity ');

function compare(before: Lines, next: Lines): Changes {
  const marks = new Map<string, Set<keyof Changes>>();
  for (const key of new Set([...before.keys(), ...next.keys()])) {
    const [old, now] = [before.get(key), next.get(key)];
    if (old === now) continue;
    const mark = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const name = asAuthored(key);
    marks.set(name, (marks.get(name) ?? new Set()).add(mark));
  }
  const changes: Changes = { added: [], changed: [], removed: [] };
  for (const [name, found] of [...marks].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [mark = 'changed'] = found.size === 1 ? found : [];
    changes[mark].push(name);
  }
  return changes;
}

async function diff(oldPath: string, newPath: string): Promise<void> {
  const before = await openVersion(oldPath);
  const next = await openVersion(newPath);
  if (before.head.corpus !== next.head.corpus) {
    const message = `${oldPath} is the corpus ${before.head.corpus}, ${newPath} is ${next.head.corpus}. Give two versions of one corpus.`;
    throw new CliError('corpus-mismatch', message);
  }
  const changes = compare(await readOwn(before, next), await readOwn(next, before));
  for (const name of changes.added) print(colors.green(`+ ${name}`));
  for (const name of changes.changed) print(colors.yellow(`~ ${name}`));
  for (const name of changes.removed) print(colors.red(`- ${name}`));
  const { added, changed, removed } = changes;
  print(`${added.length} added, ${changed.length} changed, ${removed.length} removed`);
  const { files, bytes } = await countDownload(next, before);
  print(`a subscriber downloads ${bytes} bytes in ${files} files`);
  if (next.headPath !== before.headPath) say('One of the two is signed and the other is not.');
}

/** `gainsay diff`: what has changed between two versions. */
export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'Show which records were added (+), changed (~) and removed (-) between two versions of a corpus, and what an update costs a subscriber of the old one: compressed bytes of new segments and index pages, and the head.',
    )
    .argument('<old>', 'a built folder, the folder of a corpus, or an NDJSON file')
    .argument('<new>', 'the same')
    .addHelpText('after', '\nExample:\n  gainsay diff published corpora/bridge')
    .action(diff);
}
