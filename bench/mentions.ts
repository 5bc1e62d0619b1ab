/**
 * Precision and recall of mentions on the labelled news texts of ../shared/eval, with the names
 * of the bundled corpus: `npx tsx bench/mentions.ts [--scanned FILE] [--errors]`. With --scanned the
 * mentions are those that `gainsay scan --jsonl` wrote, nested ones included.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildMatcher } from '../lib/matching/matcher.ts';
import { readBundledNames } from './read-names.ts';

/** Entities as the labels call them → as the bundled corpus does. */
const ids = { aleppo: 'aleppo', nusra: 'nusra', 'security-council': 'security-council' } as const;
type Label = keyof typeof ids;

/** A right span covers this offset, in UTF-16 code units. */
interface Anchor {
  entity: Label;
  at: number;
}

/** A span found; offsets in UTF-16 code units. */
interface Found {
  entity: string;
  start: number;
  end: number;
}

interface LabelledText {
  id: string;
  text: string;
  mentions: Anchor[];
  optional: Anchor[];
}

interface Score {
  right: number;
  wrong: number;
  found: number;
  missed: number;
}

const maxSpan = 60;
const contextUnits = 60;
const folder = new URL('../../shared/eval/mentions/', import.meta.url);

async function readTexts(): Promise<LabelledText[]> {
  const file = new URL('fa-kes-dev.jsonl', folder);
  const lines = await readFile(file, 'utf8').catch(() => {
    throw new Error('The labelled texts are not there: ../shared/eval/mentions/fa-kes-dev.jsonl');
  });
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledText);
}

function covers({ start, end }: Found, { at }: Anchor): boolean {
  return start <= at && at < end && end - start <= maxSpan;
}

function tellError(kind: string, { id, text }: LabelledText, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - contextUnits), start);
  const after = text.slice(end, end + contextUnits);
  return `${kind} ${id}: ${before}[${text.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ');
}

/** Counts what is found of one entity in one text, and tells what is wrong or missed. */
function scoreText(labelled: LabelledText, found: Found[], label: Label, score: Score): string[] {
  const anchors = labelled.mentions.filter(({ entity }) => entity === label);
  const optional = labelled.optional.filter(({ entity }) => entity === label);
  const errors: string[] = [];
  for (const mention of found) {
    if (anchors.some((anchor) => covers(mention, anchor))) score.right++;
    else if (!optional.some((anchor) => covers(mention, anchor))) {
      score.wrong++;
      errors.push(tellError(`wrong ${label}`, labelled, mention.start, mention.end));
    }
  }
  for (const anchor of anchors) {
    if (found.some((mention) => covers(mention, anchor))) score.found++;
    else {
      score.missed++;
      errors.push(tellError(`missed ${label}`, labelled, anchor.at, anchor.at + 1));
    }
  }
  return errors;
}

function report(name: string, { right, wrong, found, missed }: Score): void {
  const precision = (right / (right + wrong)).toFixed(4);
  const recall = (found / (found + missed)).toFixed(4);
  console.log(
    `${name.padEnd(18)} precision ${precision} (${wrong} wrong of ${right + wrong})` +
      `  recall ${recall} (${missed} missed of ${found + missed})`,
  );
}

type Find = (labelled: LabelledText) => Found[];

/** Finds mentions as the extension does: the longest alone. */
async function createFind(): Promise<Find> {
  const entities = await readBundledNames();
  const matcher = buildMatcher(entities);
  return ({ text }) =>
    matcher.findMentions([text]).map(({ entity, start, end }) => {
      return { entity: (entities[entity]?.key ?? '').replace('aleppo#', ''), start, end };
    });
}

/** Takes mentions from the lines that `gainsay scan --jsonl` wrote. */
async function readScanned(file: string): Promise<Find> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const scanned = new Map(
    lines.map((line): [string, Found[]] => {
      const { id, mentions } = JSON.parse(line) as { id: string; mentions: Found[] };
      return [id, mentions];
    }),
  );
  return ({ id }) => scanned.get(id) ?? [];
}

const newScore = (): Score => ({ right: 0, wrong: 0, found: 0, missed: 0 });
const { values: options } = parseArgs({
  options: { scanned: { type: 'string' }, errors: { type: 'boolean' } },
});
const find = options.scanned ? await readScanned(options.scanned) : await createFind();
const total = newScore();
const errors: string[] = [];
const texts = await readTexts();
const scores = new Map<Label, Score>();
for (const labelled of texts) {
  const mentions = find(labelled);
  for (const label of Object.keys(ids) as Label[]) {
    const score = scores.get(label) ?? newScore();
    scores.set(label, score);
    const found = mentions.filter(({ entity }) => entity === ids[label]);
    errors.push(...scoreText(labelled, found, label, score));
  }
}
for (const [label, score] of scores) {
  report(label, score);
  for (const field of Object.keys(total) as (keyof Score)[]) total[field] += score[field];
}
report('total', total);
if (options.errors) for (const error of errors) console.log(error);
