import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { joinMarks, markFields, splitMarks } from '../../lib/exchange/feed/field-marks.ts';
import type { ChangedRecord } from '../../lib/exchange/feed/merge-update.ts';
import { type Join, joinQuestions } from '../../lib/exchange/join-questions.ts';
import { findNearQuestions, type NearQuestions } from '../../lib/exchange/near-questions.ts';
import { listMemories, readMemory, writeMemory } from '../shared/authored/feed-files.ts';
import { readTarget } from '../shared/authored/read-target.ts';
import { writeTarget } from '../shared/authored/write-target.ts';
import { writeWhole } from '../shared/files/files.ts';
import { withFolderLock } from '../shared/files/lock-folder.ts';
import { readInput } from '../shared/files/read-input.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { limitHeapGrowth } from '../shared/terminal/limit-memory.ts';
import { parseDay, parseFeedName, today } from '../shared/terminal/option-values.ts';
import { print, printProblems } from '../shared/terminal/output.ts';

interface Options {
  out?: string;
  accept?: string;
  feed: string;
  day: string;
}

const proposalSchema = v.array(
  v.object({
    keep: v.string(),
    join: v.pipe(v.array(v.object({ id: v.string() })), v.minLength(1)),
  }),
);

const preface = `# Questions whose claims are nearly the same, each with those that may be made one with it. Take out what does
# not ask the very same: a "no" to one must be a "no" to the other. Then: gainsay join DIR --accept THIS-FILE
`;

function printProposals(groups: readonly NearQuestions[]): string {
  const list = groups.map(({ keep, claim, join }) => {
    return {
      keep,
      claim,
      join: join.map((one) => ({ ...one, likeness: Number(one.likeness.toFixed(2)) })),
    };
  });
  return preface + stringify(list, { lineWidth: 0 });
}

async function readProposals(path: string): Promise<Join[]> {
  const fail = (why: string) =>
    new CliError('proposals-invalid', `${path} ${why}. Make it anew with gainsay join.`, {
      exitCode: 2,
    });
  let value: unknown;
  try {
    value = parse(await readInput(path), { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw fail('is no YAML');
  }
  const result = v.safeParse(proposalSchema, value ?? []);
  if (!result.success) throw fail('is no list of questions to keep and to join');
  return result.output.map(({ keep, join }) => ({ keep, join: join.map(({ id }) => id) }));
}

/** What a publisher joined is not what a feed's next import takes for written by hand. */
async function remember(folder: string, changed: readonly ChangedRecord[]): Promise<void> {
  for (const feed of await listMemories(folder)) {
    const memory = await readMemory(folder, feed);
    let isChanged = false;
    for (const { before, after } of changed) {
      const base = memory.records.get(before.record.id);
      if (base === undefined || after.type !== 'statement') continue;
      const marks = splitMarks(base);
      if (marks.get('stances') !== markFields(before.record).get('stances')) continue;
      const now = markFields(after).get('stances');
      if (now === undefined) continue;
      marks.set('stances', now);
      memory.records.set(before.record.id, joinMarks(marks));
      isChanged = true;
    }
    if (isChanged) await writeMemory(folder, feed, memory);
  }
}

async function accept(folder: string, path: string, { feed, day }: Options): Promise<void> {
  const joins = await readProposals(path);
  const target = await readTarget(folder);
  const { changed, problems } = joinQuestions(target.records, joins, day, path);
  printProblems(problems);
  if (problems.length > 0) {
    throw new CliError('join-failed', `Nothing was joined in ${folder}: mend what is listed.`);
  }
  const { left, leftIds } = await writeTarget(target, { added: [], changed }, feed);
  printProblems(left);
  const done = changed.filter(({ before }) => !leftIds.has(before.record.id));
  await remember(folder, done);
  const joined = done.filter(({ after }) => after.type === 'tombstone').length;
  print(`Joined in ${folder}: ${joined} questions into ${joins.length}.`);
  if (left.length > 0) process.exitCode = 1;
}

async function propose(folder: string, out: string | undefined): Promise<void> {
  const { records } = await readTarget(folder);
  const groups = findNearQuestions(records.map(({ record }) => record));
  const text = printProposals(groups);
  if (out === undefined) print(text.trimEnd());
  else {
    await writeWhole(out, text);
    print(`${groups.length} proposals are in ${out}. Nothing was joined.`);
  }
}

async function join(folder: string, options: Options): Promise<void> {
  limitHeapGrowth();
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    const message = `There is no folder ${folder}. Give that of a corpus, with corpus.yaml.`;
    throw new CliError('folder-missing', message, { exitCode: 2 });
  }
  const { accept: path, out } = options;
  if (path === undefined) return propose(folder, out);
  return withFolderLock(folder, () => accept(folder, path, options));
}

/** `gainsay join`: one question for claims that several desks word nearly alike. */
export function joinCommand(): Command {
  return new Command('join')
    .description(
      'List questions whose claims are nearly the same, as several desks word them, and make one of those that you accept. Without --accept nothing is changed.',
    )
    .argument('<corpus>', 'folder with corpus.yaml')
    .option('-o, --out <file>', 'where to list them; standard output if not given')
    .option('--accept <file>', 'the list, with only those left in it that ask the very same')
    .option('--feed <name>', 'the feed whose lines take tombstones of many', parseFeedName, 'feed')
    .option('--day <date>', 'the day of the tombstones; today if not given', parseDay, today())
    .addHelpText(
      'after',
      '\nExample:\n  gainsay join corpora/bridge --out near.yaml\n  gainsay join corpora/bridge --accept near.yaml',
    )
    .action(join);
}
