import { stat } from 'node:fs/promises';
import { Argument, Command, InvalidArgumentError } from 'commander';
import type { Problem } from '../../lib/corpus/records/problem.ts';
import { countAlike } from '../../lib/exchange/count-alike.ts';
import type { Imported } from '../../lib/exchange/imported.ts';
import { isLanguageTag } from '../../lib/exchange/language-tag.ts';
import { readMemory } from '../shared/authored/feed-files.ts';
import { importForms } from '../shared/authored/import-forms.ts';
import { addToTarget, followOf, type ImportResult } from '../shared/authored/import-into.ts';
import { readList } from '../shared/authored/read-foreign-files.ts';
import { readTarget } from '../shared/authored/read-target.ts';
import { readVerdictMap } from '../shared/authored/read-verdict-map.ts';
import { type UpdateResult, updateTarget } from '../shared/authored/update-into.ts';
import { withFolderLock } from '../shared/files/lock-folder.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { limitHeapGrowth } from '../shared/terminal/limit-memory.ts';
import { parseDay, parseFeedName, today } from '../shared/terminal/option-values.ts';
import { print, printProblems } from '../shared/terminal/output.ts';

interface Options {
  into: string;
  language?: string;
  verdicts?: string;
  allowLoss: boolean;
  update: boolean;
  complete: boolean;
  withdrawMany: boolean;
  feed: string;
  day: string;
  all: boolean;
  list?: string;
}

function parseLanguage(text: string): string {
  if (isLanguageTag(text)) return text;
  throw new InvalidArgumentError('It must be a BCP 47 language tag, such as en.');
}

const plurals: Record<string, string> = {
  corpus: 'corpus records',
  entity: 'entities',
  source: 'sources',
  dispute: 'disputes',
  statement: 'statements',
  tombstone: 'tombstones',
};

/** How many records of each type there are, as `2 sources, 1 statement`. */
function countTypes({ added }: ImportResult): string {
  const counts = new Map<string, number>();
  for (const { record } of added) counts.set(record.type, (counts.get(record.type) ?? 0) + 1);
  const parts = [...counts].map(
    ([type, count]) => `${count} ${count === 1 ? type : plurals[type]}`,
  );
  return parts.join(', ') || 'nothing';
}

const isUpdate = (result: ImportResult | UpdateResult): result is UpdateResult =>
  'corrected' in result;

/** What an update did, in a line for each thing that there is to say. */
function* sayUpdate(result: UpdateResult): Generator<string> {
  const { corrected, withdrawn, filled, unchanged, missing, removed } = result;
  yield `Corrected: ${corrected}. Withdrawn: ${withdrawn}. Filled in: ${filled}. Reviews as before: ${unchanged}.`;
  if (missing > 0) {
    yield `${missing} reviews of earlier imports are not in these files, and stay. If the files are all of the feed, say --complete.`;
  }
  if (removed > 0) yield `${removed} records were taken out of the corpus by hand, and stay out.`;
}

function report(
  result: ImportResult | UpdateResult,
  problems: readonly Problem[],
  options: Options,
) {
  const { skipped, errors, left } = result;
  const { into, allowLoss, all } = options;
  const found = [...errors, ...left, ...problems, ...(isUpdate(result) ? result.problems : [])];
  printProblems(all ? found : countAlike(found));
  const lost = [...problems, ...left].filter(({ severity }) => severity === 'error').length;
  const there = skipped > 0 ? ` ${skipped} were there already, with the same content.` : '';
  if (errors.length > 0) {
    print(
      `Nothing was written to ${into}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} above.`,
    );
  } else {
    print(`Added to ${into}: ${countTypes(result)}.${there}`);
    if (isUpdate(result)) for (const line of sayUpdate(result)) print(line);
  }
  if (lost > 0) print(`Left out: ${lost}, each listed above with its place.`);
  if (errors.length > 0 || (lost > 0 && !allowLoss)) process.exitCode = 1;
}

async function importInto(name: string, paths: string[], options: Options): Promise<void> {
  const { into, feed, update, day } = options;
  limitHeapGrowth(30);
  const verdicts = await readVerdictMap(options.verdicts);
  const target = await readTarget(into);
  const memory = await readMemory(into, feed);
  const imported = (await importForms[name]?.(paths, {
    ...{ known: target.records, language: options.language ?? null, verdicts },
    ...{ memory, isUpdate: update, follow: followOf(target) },
  })) as Imported;
  const how = { name: feed, memory, day };
  const { complete: isComplete, withdrawMany: allowMany } = options;
  // What could not be read may hold what seems to be gone.
  const isWhole = isComplete && !imported.problems.some(({ severity }) => severity === 'error');
  const result = update
    ? await updateTarget(target, imported, { ...how, isComplete: isWhole, allowMany })
    : await addToTarget(target, imported, { name: feed, memory });
  report(result, imported.problems, options);
}

async function runImport(name: string, paths: string[], options: Options): Promise<void> {
  const { into, update, complete } = options;
  if (complete && !update) {
    const message = '--complete is for --update: say both, or leave it out.';
    throw new CliError('update-missing', message, { exitCode: 2 });
  }
  const named = options.list === undefined ? [] : await readList(options.list);
  if (paths.length + named.length === 0) {
    const message = 'Say what to import: files, addresses, or a list of them with --list.';
    throw new CliError('files-missing', message, { exitCode: 2 });
  }
  if (!(await stat(into).catch(() => null))?.isDirectory()) {
    const message = `There is no folder ${into}. Make a corpus with gainsay new ${into}.`;
    throw new CliError('folder-missing', message, { exitCode: 2 });
  }
  await withFolderLock(into, () => importInto(name, [...paths, ...named], options));
}

const examples = `
What each form carries is in docs/exchange.md. Records that the corpus has already are skipped, an id
that stands for something else stops the import, and what cannot be carried is told once for each field.
With --update a feed is followed: what it changed becomes a correction with its date, and what you wrote
by hand stays. Run twice, it changes nothing the second time.

Examples:
  $ gainsay new my-corpus
  $ gainsay import claimreview fact-check.html feed.json --into my-corpus
  $ gainsay import csv statements.csv --into my-corpus --language en
  $ gainsay import claimreview feed.json --into my-corpus --update --complete
  $ gainsay import ndjson - --into my-corpus < records.ndjson`;

export function importCommand(): Command {
  const form = new Argument('<form>', 'the form of the files').choices(Object.keys(importForms));
  return new Command('import')
    .description('Add fact-checks (ClaimReview), a table (CSV) or records (NDJSON) to a corpus.')
    .addArgument(form)
    .argument('[files...]', 'files, or addresses of pages; - is standard input')
    .requiredOption('--into <dir>', 'the corpus, a folder with corpus.yaml')
    .option(
      '--language <tag>',
      'language of texts that do not say theirs, such as en',
      parseLanguage,
    )
    .option(
      '--verdicts <file>',
      'YAML that says which stance a verdict takes, such as "Four Pinocchios": denies',
    )
    .option('--list <file>', 'names further files and addresses, one a line; - is standard input')
    .option('--update', 'follow a feed: take on what it changed since the last import', false)
    .option(
      '--complete',
      'the files are all of the feed: withdraw what is not in them any more; with --update',
      false,
    )
    .option('--withdraw-many', 'withdraw also more than half of a feed at once', false)
    .option(
      '--feed <name>',
      'which feed it is, where a corpus follows several',
      parseFeedName,
      'feed',
    )
    .option('--day <date>', 'the day of corrections; today if not given', parseDay, today())
    .option(
      '--all',
      'list every loss; without it each is told once, with how many there are',
      false,
    )
    .option('--allow-loss', 'end with 0 although something was left out', false)
    .addHelpText('after', examples)
    .action(runImport);
}
