import { Command } from 'commander';
import * as v from 'valibot';
import { createClaimFinder } from '../../lib/claims/create-claim-finder.ts';
import type { CorpusReader } from '../../lib/lookup/reader.ts';
import { inputName, readInput, standardInput } from '../shared/files/read-input.ts';
import { readJsonLines } from '../shared/files/read-json-lines.ts';
import { loadCorpus } from '../shared/load-corpus.ts';
import { loadWordTable } from '../shared/load-word-table.ts';
import { type CorpusMarks, readCorpusMarks } from '../shared/search/corpus-marks.ts';
import { type CorpusNames, readCorpusNames } from '../shared/search/corpus-names.ts';
import { describeSpan, groupBySpan } from '../shared/search/print-mentions.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { print, say } from '../shared/terminal/output.ts';
import { createPlaceFinder, readFileBlocks } from '../shared/texts/text-blocks.ts';

const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  language: v.optional(v.string()),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?!\d)/, 'must begin with a year'))),
});
const lineIsDue =
  '{"id": …, "text": "…"}, with "language" (BCP 47) and "date" (2016-06-09) if they are known';

const nested = { nested: true };

interface Counts {
  mentions: number;
  entities: Set<string>;
}

async function scanFile(path: string, names: CorpusNames, counts: Counts): Promise<void> {
  const blocks = readFileBlocks(path, await readInput(path));
  const mentions = names.matcher.findMentions(
    blocks.map((block) => block.text),
    nested,
  );
  const places = blocks.map(createPlaceFinder);
  for (const group of groupBySpan(mentions)) {
    const { text: block, start } = group[0];
    const place = `${inputName(path)}${places[block]?.(start) ?? ''}:`;
    for (const line of describeSpan(group, blocks[block]?.text ?? '', place, names)) print(line);
    counts.mentions++;
    for (const mention of group) counts.entities.add(names.idOf(mention));
  }
}

async function scanLines(path: string, names: CorpusNames, marks: CorpusMarks): Promise<void> {
  for await (const { value } of readJsonLines(path, lineSchema, lineIsDue)) {
    const { id, text } = value;
    const found = names.matcher.findMentions([text], nested);
    const mentions = marks.decide(value, found).map(({ entity, start, end, ...rest }) => {
      return { entity, start, end, text: text.slice(start, end), ...rest };
    });
    print(JSON.stringify({ id, mentions }));
  }
}

/** Ids stand alone in what is told: all is of one corpus. */
const toKey = (id: string) => id;

/** Scores are told to four places: further ones say nothing. */
const roundScore = (score: number) => Math.round(score * 10_000) / 10_000;

async function scanForClaims(paths: readonly string[], reader: CorpusReader): Promise<void> {
  const sources = (await reader.readClaims()).map((claims) => ({
    ...claims,
    ...{ corpus: reader.id, toKey },
  }));
  const finder = await createClaimFinder(sources, loadWordTable);
  for (const path of paths) {
    for await (const { value } of readJsonLines(path, lineSchema, lineIsDue)) {
      const { id, text, language = '' } = value;
      const found = await finder.find([text], language);
      const claims = found.map(({ start, end, statement, dispute, score }) => {
        return { start, end, statement, dispute, score: roundScore(score) };
      });
      print(JSON.stringify({ id, claims }));
    }
  }
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

interface Options {
  jsonl?: true;
  claims?: true;
}

async function scan(corpus: string, files: string[], { jsonl, claims }: Options): Promise<void> {
  if (claims && !jsonl) {
    const message = '--claims is told as lines: give --jsonl too, and {"id","text"} lines.';
    throw new CliError('jsonl-missing', message, { exitCode: 2 });
  }
  const reader = await loadCorpus(corpus);
  if (claims) {
    // Pauses between slices of work keep no process alive.
    const alive = setInterval(() => undefined, 1_000);
    await scanForClaims(files.length > 0 ? files : [standardInput], reader).finally(() =>
      clearInterval(alive),
    );
    return;
  }
  const names = await readCorpusNames(reader);
  const marks = jsonl ? await readCorpusMarks(reader, names) : null;
  const counts: Counts = { mentions: 0, entities: new Set() };
  for (const path of files.length > 0 ? files : [standardInput]) {
    if (marks) await scanLines(path, names, marks);
    else await scanFile(path, names, counts);
  }
  if (jsonl) return;
  const entities = plural(counts.entities.size, 'entity', 'entities');
  say(`${plural(counts.mentions, 'mention', 'mentions')} of ${entities}`);
}

/** `gainsay scan`: the mentions of a corpus's entities in texts. */
export function scanCommand(): Command {
  return new Command('scan')
    .description('Find the names of a corpus in text or HTML files, as the extension does.')
    .argument('<corpus>', 'an authored folder, a built one, or a file of records (NDJSON)')
    .argument('[files...]', 'text or HTML files; standard input when there are none, or for -')
    .option(
      '--jsonl',
      'read {"id","text"} lines and write {"id","mentions"} lines with the mark of each',
    )
    .option(
      '--claims',
      'with --jsonl: write {"id","claims"} lines, with the sentences that are like a claim on record',
    )
    .action(scan)
    .addHelpText(
      'after',
      `
Of overlapping names the longest counts; those that stand inside of it follow, with what they
stand within. A name that several entities share is told with each of them. The text of a page of
HTML is read by block, as the extension reads it; in a text file, paragraphs are blocks.

With --jsonl each line {"id","text"[,"language","date"]} is searched as one block. Each mention is
{"entity","start","end","text","mark","dispute"[,"within"]}: one for each entity that a name may mean,
in UTF-16 code units; "within" is [start, end] of the mention it stands in. "mark" is what the
extension's mark would claim: "two-sided" or "one-sided" where a question fits the sentence, whose id
is "dispute"; "on-record" where none does and the corpus is about the entity; else null.
Names that are none by themselves ("Danish", "the regime" far from its country) are told where a
question fits, and so is a word of a deed that a sentence without names carries on. "date" is the page's own, of which the year counts.

With --claims each line tells {"id","claims":[{"start","end","statement","dispute","score"}]}: the sentences,
or two that follow each other, that are like a claim of the corpus, as the extension marks them. "score" is how likely
it is that they repeat it, .5 to 1 (.9 where the corpus has fewer than 3,000 claims); "dispute" is the first question that the statement answers, or
null. Sentences that deny a claim, and verdicts on another's claim, are left out.

Examples:
  $ gainsay scan corpora/aleppo article.html notes.txt
  $ gainsay scan --claims dist/corpus --jsonl < texts.jsonl > claims.jsonl
  $ gainsay scan dist/corpus --jsonl < texts.jsonl > mentions.jsonl`,
    );
}
