import { Argument, Command, InvalidArgumentError } from 'commander';
import type { Problem } from '../../lib/corpus/records/problem.ts';
import { isLanguageTag } from '../../lib/exchange/language-tag.ts';
import { importForms } from '../shared/authored/import-forms.ts';
import { addToTarget, type ImportResult, readTarget } from '../shared/authored/import-into.ts';
import { readVerdictMap } from '../shared/authored/read-verdict-map.ts';
import { print, printProblems } from '../shared/terminal/output.ts';

interface Options {
  into: string;
  language?: string;
  verdicts?: string;
  allowLoss: boolean;
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

function report(result: ImportResult, problems: readonly Problem[], { into, allowLoss }: Options) {
  const { added, skipped, errors, losses } = result;
  const all = [...errors, ...problems, ...losses];
  printProblems(all);
  const lost = problems.filter(({ severity }) => severity === 'error').length + losses.length;
  const there =
    skipped.length > 0 ? ` ${skipped.length} were there already, with the same content.` : '';
  if (errors.length > 0) {
    print(
      `Nothing was written to ${into}: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} above.`,
    );
  } else print(`Added to ${into}: ${added.length > 0 ? countTypes(result) : 'nothing'}.${there}`);
  if (lost > 0) print(`Not carried: ${lost}, each listed above with its place.`);
  if (errors.length > 0 || (lost > 0 && !allowLoss)) process.exitCode = 1;
}

const examples = `
What each form carries is in docs/exchange.md. Records that the corpus has already are skipped, an id
that stands for something else stops the import, and what cannot be carried is listed.

Examples:
  $ gainsay new my-corpus
  $ gainsay import claimreview fact-check.html feed.json --into my-corpus
  $ gainsay import csv statements.csv --into my-corpus --language en
  $ gainsay import ndjson - --into my-corpus < records.ndjson`;

export function importCommand(): Command {
  const form = new Argument('<form>', 'the form of the files').choices(Object.keys(importForms));
  return new Command('import')
    .description('Add fact-checks (ClaimReview), a table (CSV) or records (NDJSON) to a corpus.')
    .addArgument(form)
    .argument('<files...>', 'what to import; - is standard input')
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
    .option('--allow-loss', 'end with 0 although something could not be carried', false)
    .addHelpText('after', examples)
    .action(async (name: string, paths: string[], options: Options) => {
      const target = await readTarget(options.into);
      const language = options.language ?? null;
      const verdicts = await readVerdictMap(options.verdicts);
      const imported = await importForms[name]?.(paths, {
        ...{ known: target.records, language, verdicts },
      });
      if (!imported) return;
      report(await addToTarget(target, imported.records), imported.problems, options);
    });
}
