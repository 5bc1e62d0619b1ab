import { Command } from 'commander';
import * as v from 'valibot';
import { standardInput } from '../shared/files/read-input.ts';
import { readJsonLines } from '../shared/files/read-json-lines.ts';
import { loadCorpus } from '../shared/load-corpus.ts';
import { labelOf } from '../shared/search/corpus-names.ts';
import {
  type FoundStatement,
  inEnglish,
  openStatementSearch,
  type StatementSearch,
  tellDate,
} from '../shared/search/statement-search.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { oneLine } from '../shared/terminal/one-line.ts';
import { parseVersion as parseCount } from '../shared/terminal/option-values.ts';
import { colors, print, say } from '../shared/terminal/output.ts';

const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  entity: v.optional(v.string()),
});
const lineIsDue = '{"id": …, "text": "…"}, perhaps with "entity"';

interface Options {
  entity?: string;
  language: string;
  limit: number;
  jsonl?: true;
}

/** Scores are told to four places: further ones say nothing. */
const roundScore = (score: number) => Math.round(score * 10_000) / 10_000;

function checkEntity({ names }: StatementSearch, entity: string | undefined, place: string): void {
  if (entity === undefined || names.cards.has(entity)) return;
  const message = `${place}: the corpus has no entity "${entity}". Give the id of one it has.`;
  throw new CliError('entity-unknown', message, { exitCode: place === '--entity' ? 2 : 1 });
}

function tellStatement(found: FoundStatement, rank: number, { names }: StatementSearch): string[] {
  const { statement, dispute, matchedWords, matchedEntities, matchedDates } = found;
  const label = (id: string) => labelOf(names.cards, id);
  const speaker = statement.speaker === null ? 'speaker unknown' : label(statement.speaker);
  const stance = statement.stances.find((each) => each.dispute === dispute?.id)?.stance;
  const why = [
    ...(matchedWords.length > 0 ? [`words ${matchedWords.map(oneLine).join(', ')}`] : []),
    ...(matchedEntities.length > 0 ? [`named ${matchedEntities.map(label).join(', ')}`] : []),
    ...(matchedDates.length > 0 ? [`dated ${matchedDates.join(', ')}`] : []),
  ];
  const quotes = statement.quotes.map(({ exact }) => `   “${oneLine(exact)}”`);
  return [
    `${rank}. ${colors.bold(speaker)}, ${tellDate(found)}, ${statement.speech}  ${colors.dim(statement.id)}`,
    `   ${oneLine(inEnglish(statement.claim))}`,
    ...quotes,
    ...(dispute ? [`   ${stance}: ${oneLine(inEnglish(dispute.question))}  ${dispute.id}`] : []),
    `   ${colors.cyan('why')}: ${why.join('; ')}; score ${roundScore(found.score)}`,
  ];
}

/** What the card of the entity would put first. */
function tellNearest(search: StatementSearch, sentence: string, options: Options): string[] {
  const { entity, language } = options;
  if (entity === undefined) return [];
  const dispute = search.findDispute(sentence, entity, language);
  if (!dispute) return ['No dispute seems to be what the sentence is about.'];
  return [`Nearest: ${oneLine(inEnglish(dispute.question))}  ${dispute.id}`];
}

function searchSentence(search: StatementSearch, sentence: string, options: Options): void {
  checkEntity(search, options.entity, '--entity');
  const found = search.search(sentence, options);
  for (const line of tellNearest(search, sentence, options)) print(line);
  for (const [index, each] of found.entries()) {
    for (const line of tellStatement(each, index + 1, search)) print(line);
  }
  if (found.length > 0) return;
  say('No statement shares a word or a named entity with the sentence.');
}

async function searchLines(
  search: StatementSearch,
  path: string,
  { limit, language, entity: always }: Options,
): Promise<void> {
  checkEntity(search, always, '--entity');
  for await (const { value, place } of readJsonLines(path, lineSchema, lineIsDue)) {
    const { id, text, entity = always } = value;
    checkEntity(search, entity, place);
    const options = { limit, language };
    const found = search.search(text, entity === undefined ? options : { ...options, entity });
    const nearest =
      entity === undefined
        ? {}
        : { nearest: search.findDispute(text, entity, language)?.id ?? null };
    const results = found.map(({ statement, dispute, score }) => {
      return { statement: statement.id, dispute: dispute?.id ?? null, score: roundScore(score) };
    });
    print(JSON.stringify({ id, ...nearest, results }));
  }
}

async function search(corpus: string, sentence: string | undefined, options: Options) {
  if (sentence === undefined && !options.jsonl) {
    const message = 'Give a sentence to search for, or --jsonl with lines on standard input.';
    throw new CliError('sentence-missing', message, { exitCode: 2 });
  }
  const opened = await openStatementSearch(await loadCorpus(corpus));
  if (options.jsonl) await searchLines(opened, sentence ?? standardInput, options);
  else searchSentence(opened, sentence ?? '', options);
}

/** `gainsay search`: the statements of a corpus that answer a sentence. */
export function searchCommand(): Command {
  return new Command('search')
    .description('Find the statements that answer a sentence, best first, with why.')
    .argument('<corpus>', 'an authored folder, a built one, or a file of records (NDJSON)')
    .argument('[sentence]', 'the sentence; with --jsonl a file, standard input when left out')
    .option('--entity <id>', 'only statements about or by it, or on a dispute about it')
    .option('--language <tag>', 'of the sentence, as in BCP 47', 'en')
    .option('--limit <count>', 'most statements to tell', parseCount, 10)
    .option('--jsonl', 'read {"id","text"[,"entity"]} lines and write {"id","results"} lines')
    .action(search)
    .addHelpText(
      'after',
      `
Statements are ranked by the words and the named entities that they share with the sentence
(BM25F over claim, quotations, the disputes' questions and the speaker's name). Withdrawn
statements do not count; who is right plays no part.

With --entity it also tells the dispute that the card of that entity would put first, or that
none seems to be what the sentence is about: the same ranking and the same threshold.

With --jsonl each result is {"statement","dispute","score"}; the dispute is null where the
statement takes no stance. A line with an entity has "nearest" too: the id of that dispute or null.

Examples:
  $ gainsay search corpora/aleppo "Russian planes bombed a hospital" --limit 3
  $ gainsay search dist/corpus --jsonl < sentences.jsonl > results.jsonl`,
    );
}
