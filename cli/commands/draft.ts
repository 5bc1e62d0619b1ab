import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import * as v from 'valibot';
import { draftQuotations } from '../../lib/drafting/draft-quotations.ts';
import { createWhenTeller } from '../../lib/drafting/tell-when.ts';
import type { DraftQuotation } from '../../lib/drafting/types.ts';
import { tellLanguage } from '../../lib/sentences/tell-language.ts';
import { type DraftedInto, draftInto } from '../shared/drafts/draft-into.ts';
import { withFolderLock } from '../shared/files/lock-folder.ts';
import { inputName, readInput, standardInput } from '../shared/files/read-input.ts';
import { readJsonLines } from '../shared/files/read-json-lines.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { print, say } from '../shared/terminal/output.ts';
import { createPlaceFinder, readFileBlocks } from '../shared/texts/text-blocks.ts';

const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  date: v.optional(v.string()),
  language: v.optional(v.string()),
});
const lineIsDue = '{"id": …, "text": "…"}, with "date" and "language" if they are known';

async function draftLines(path: string): Promise<void> {
  for await (const { value } of readJsonLines(path, lineSchema, lineIsDue)) {
    const { id, text, date, language } = value;
    const own = language ?? tellLanguage(text);
    const quotations = draftQuotations(text, own);
    const tell = createWhenTeller(text, quotations, date ?? null, own);
    const told = quotations.map((each) => ({ ...each, said: tell(each)?.date ?? null }));
    print(JSON.stringify({ id, quotations: told }));
  }
}

/** Who is proposed, by the fullest name and the words that say so. */
function sayWho({ speaker, mention, cue }: DraftQuotation, text: string): string {
  const words = (span: DraftQuotation['mention']) => (span ? text.slice(...span) : '');
  const said = [words(mention), words(cue)].filter((part) => part !== '').join(', ');
  if (speaker) return said === '' || said === speaker ? speaker : `${speaker} (${said})`;
  return said === '' ? 'nobody is named' : `(${said})`;
}

/** @returns how many there are */
async function draftFile(path: string): Promise<number> {
  const blocks = readFileBlocks(path, await readInput(path));
  // Who speaks may be named in another block.
  const starts: number[] = [];
  let text = '';
  for (const block of blocks) {
    starts.push(text.length);
    text += `${block.text}\n\n`;
  }
  const places = blocks.map(createPlaceFinder);
  const quotations = draftQuotations(text, tellLanguage(text));
  for (const quotation of quotations) {
    const [start] = quotation.content[0] ?? [0];
    const block = starts.findLastIndex((each) => each <= start);
    const place = places[block]?.(start - (starts[block] ?? 0)) ?? '';
    const words = quotation.content.map((span) => text.slice(...span).replace(/\s+/gu, ' '));
    print(`${inputName(path)}${place}: ${quotation.speech}: ${words.join(' … ')}`);
    print(`    ${sayWho(quotation, text)}`);
  }
  return quotations.length;
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

function reportInto({ documents, there, silent, entities }: DraftedInto, folder: string): void {
  for (const { place, source, isSame } of there) {
    const why = isSame ? 'is there' : 'is there with other words';
    print(`${place} ${why}, as the source ${source}: nothing was proposed again.`);
  }
  for (const place of silent) print(`${place} holds nothing that anybody says: left out.`);
  for (const { id, statements } of documents) {
    print(`${join(folder, 'sources', id)}.yaml: ${counted(statements.length, 'draft', 'drafts')}`);
  }
  if (entities > 0) {
    print(`${join(folder, 'entities.yaml')}: ${counted(entities, 'draft', 'drafts')} at its end`);
  }
  if (documents.length > 0) say(`Complete each draft, or delete it: gainsay check ${folder} --all`);
}

async function runInto(files: readonly string[], folder: string): Promise<void> {
  if (files.length === 0) {
    const message = 'Say what to draft: files of HTML, PDF or text, or addresses.';
    throw new CliError('files-missing', message, { exitCode: 2 });
  }
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    const message = `There is no folder ${folder}. Make a corpus with gainsay new ${folder}.`;
    throw new CliError('folder-missing', message, { exitCode: 2 });
  }
  await withFolderLock(folder, async () => reportInto(await draftInto(folder, files), folder));
}

interface DraftOptions {
  jsonl?: true;
  into?: string;
}

async function draft(files: string[], { jsonl, into }: DraftOptions): Promise<void> {
  if (into !== undefined && jsonl) {
    const message = '--into writes into a corpus and --jsonl prints lines: choose one.';
    throw new CliError('options-apart', message, { exitCode: 2 });
  }
  if (into !== undefined) return runInto(files, into);
  let count = 0;
  for (const path of files.length > 0 ? files : [standardInput]) {
    if (jsonl) await draftLines(path);
    else count += await draftFile(path);
  }
  if (!jsonl) say(`${count} ${count === 1 ? 'proposal' : 'proposals'}, each to be looked at`);
}

/** `gainsay draft`: who says what in a text, as proposals. */
export function draftCommand(): Command {
  return new Command('draft')
    .description(
      'Propose who says what in documents. With --into, write the proposals into a corpus as drafts; else nothing is written.',
    )
    .argument(
      '[files...]',
      'text or HTML files; with --into also PDFs and addresses; without it, standard input when there are none, or for -',
    )
    .option('--into <dir>', 'the corpus, a folder with corpus.yaml')
    .option('--jsonl', 'read {"id","text"} lines and write {"id","quotations"} lines')
    .addHelpText(
      'after',
      `
Quotations and reported speech come with the words that say who speaks, the word that says that it is said,
and the fullest name in the text. They are proposals: a person looks at each before it becomes a record.

With --into, each document's text goes to documents/, with its source and statements in sources/, and names that
the corpus does not know to the end of entities.yaml. Each has "draft: true" until a person takes it out;
"gainsay check" lists them, and build and publish refuse them. A document that is there already is left out.

Examples:
  $ gainsay draft article.html
  $ gainsay draft https://news.example/bridge report.pdf --into my-corpus
  $ gainsay draft --jsonl articles.jsonl > drafts.jsonl`,
    )
    .action(draft);
}
