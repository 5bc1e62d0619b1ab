/**
 * Precision and recall of mentions on labelled news texts, with the names of the bundled corpus:
 * `npx tsx bench/mentions.ts [--errors] [--scanned FILE]`. With --scanned the mentions are those
 * that `gainsay scan --jsonl` wrote, nested ones included. `--pages` prints every mention on the
 * saved pages instead.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { buildMatcher } from '../lib/matching/matcher.ts';
import {
  givenEntities,
  type LabelledText,
  readGiven,
  readOthers,
  readTraps,
  textOf,
} from './mentions/labelled-texts.ts';
import { printPages } from './mentions/saved-pages.ts';
import {
  type Found,
  formatScore,
  newScore,
  type Score,
  scoreText,
  scoreTrap,
  sumScores,
} from './mentions/score.ts';
import { readBundledNames } from './read-names.ts';

type Find = (labelled: { id: string; text: string }) => Found[];

/** Entities that came after the labels: what is found of them is neither right nor wrong by these. */
const unlabelled = new Set(['quarters-of-aleppo', 'roads-into-aleppo']);
const isGiven = (entity: string) => (givenEntities as readonly string[]).includes(entity);
const idOf = (key: string | undefined) => (key ?? '').slice((key ?? '').indexOf('#') + 1);

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

function scoreTexts(
  title: string,
  texts: LabelledText[],
  find: (text: LabelledText) => Found[],
): Score {
  const scores = new Map<string, Score>();
  for (const text of texts) scoreText(text, find(text), scores);
  console.log(`${title}: ${texts.length} texts`);
  for (const entity of [...scores.keys()].sort()) {
    console.log(`  ${formatScore(entity, scores.get(entity) ?? newScore())}`);
  }
  const total = sumScores(scores.values());
  console.log(`  ${formatScore('total', total)}`);
  return total;
}

const { values: options } = parseArgs({
  options: {
    scanned: { type: 'string' },
    errors: { type: 'boolean' },
    pages: { type: 'boolean' },
  },
});
const entities = await readBundledNames();
const matcher = buildMatcher(entities);

if (options.pages) {
  await printPages(matcher, entities);
} else {
  /** Finds mentions as the extension does: the longest alone. */
  const findHere: Find = ({ text }) =>
    matcher.findMentions([text]).map(({ entity, start, end }) => {
      return { entity: idOf(entities[entity]?.key), start, end };
    });
  const find = options.scanned ? await readScanned(options.scanned) : findHere;
  const texts = await readGiven();
  const given = scoreTexts('Given labels', texts, (text) =>
    find(text).filter(({ entity }) => isGiven(entity)),
  );
  const others = scoreTexts('Other entities', await readOthers(texts), (text) =>
    find(text).filter(({ entity }) => !isGiven(entity) && !unlabelled.has(entity)),
  );
  const traps = newScore();
  for (const trap of await readTraps()) {
    const text = textOf(texts, trap.id);
    scoreTrap(trap, text, find({ id: trap.id, text }), traps);
  }
  const { right, wrong, met, missed } = traps;
  console.log(
    `Traps: fell for ${wrong} of ${wrong + right}, missed ${missed} names of ${met + missed}`,
  );
  if (options.errors) {
    for (const { errors } of [given, others, traps]) for (const error of errors) console.log(error);
  }
}
