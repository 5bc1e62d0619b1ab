import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { CorpusRecord } from '../../lib/corpus/records/records.ts';
import { printClaimReview } from '../../lib/exchange/claimreview/print-claimreview.ts';
import { printCsv } from '../../lib/exchange/csv/print-csv.ts';
import { printNdjson } from '../../lib/exchange/print-ndjson.ts';
import { printWebAnnotation } from '../../lib/exchange/print-webannotation.ts';
import { collectRecords } from '../shared/collect-records.ts';
import { writeWhole } from '../shared/files/files.ts';
import { loadCorpus } from '../shared/load-corpus.ts';
import { say } from '../shared/terminal/output.ts';

type Print = (records: readonly CorpusRecord[]) => Iterable<string>;

const forms: Record<string, Print> = {
  ndjson: printNdjson,
  csv: printCsv,
  claimreview: printClaimReview,
  webannotation: printWebAnnotation,
};

/** What a form leaves out, for the person who exports. */
const left: Record<string, string> = {
  csv: 'CSV carries the statements and what its columns say of their sources; entities, disputes, tombstones and the corpus record are not in it.',
  webannotation:
    'Web Annotations carry the statements; they are for other programs, and gainsay does not import them.',
};

interface Options {
  format: string;
  out?: string;
}

async function writeAll(chunks: Iterable<string>, out: string | undefined): Promise<void> {
  if (out !== undefined) {
    await writeWhole(out, Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk))));
    return;
  }
  for (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}

const examples = `
NDJSON and ClaimReview come back from an import as the same records; docs/exchange.md says what
each form carries.

Examples:
  $ gainsay export my-corpus --format ndjson --out my-corpus.ndjson
  $ gainsay export my-corpus --format csv > statements.csv
  $ gainsay export published/ --format claimreview --out feed.json`;

export function exportCommand(): Command {
  const format = new Option('--format <form>', 'what to write').choices(Object.keys(forms));
  return new Command('export')
    .description('Write a corpus as records (NDJSON), table (CSV), ClaimReview or Web Annotations.')
    .argument('<corpus>', 'a folder with corpus.yaml, a built corpus, or a file of records')
    .addOption(format.makeOptionMandatory())
    .option('--out <file>', 'the file to write; without it, standard output')
    .addHelpText('after', examples)
    .action(async (path: string, options: Options) => {
      const print = forms[options.format];
      if (!print) return;
      const records = await collectRecords(await loadCorpus(path));
      await writeAll(print(records), options.out);
      const note = left[options.format];
      if (note !== undefined) say(note);
    });
}
