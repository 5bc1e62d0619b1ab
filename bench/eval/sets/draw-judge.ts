/**
 * Draws the sentences of the part "random" of a judging set: prints a JSON line for each. Usage:
 * `node --import tsx bench/eval/sets/draw-judge.ts <judge | judge-2 | judge-3>`. See the README of each.
 */
import { findNamingSentences, makeRandom, type PlacedSentence, shuffle } from './draw-sentences.ts';
import { readSetLines } from './read-set.ts';
import { readHoverSentences, readTexts } from './read-texts.ts';

/** How a set is drawn. */
interface Draw {
  seed: number;
  /** The files of the sets whose sentences it must not have. */
  others: string[];
  /** How many sentences of each kind of text. */
  wanted: [kind: string, count: number][];
  /** Whether words that other development data has, the labelled hovers and dev-2.jsonl, are left out. */
  leavesLearnt: boolean;
  /** Whether a text that is no page is drawn from: by its place in its file (from 0), and whether another set uses it. */
  isDrawnFrom: (place: number, isUsed: boolean) => boolean;
}

const fewestCharacters = 30;
const draws = new Map<string, Draw>([
  [
    'judge',
    {
      seed: 20_161_129,
      others: ['dev.jsonl', 'test.jsonl'],
      wanted: [
        ['fa-kes', 150],
        ['polnear', 55],
        ['page', 15],
      ],
      leavesLearnt: false,
      isDrawnFrom: (_, isUsed) => !isUsed,
    },
  ],
  [
    'judge-2',
    {
      seed: 20_261_129,
      others: ['dev.jsonl', 'test.jsonl', 'judge.jsonl'],
      wanted: [
        ['fa-kes', 214],
        ['polnear', 92],
        ['page', 14],
      ],
      leavesLearnt: true,
      isDrawnFrom: (place) => place % 2 === 1,
    },
  ],
  [
    'judge-3',
    {
      seed: 20_361_129,
      others: ['dev.jsonl', 'dev-2.jsonl', 'test.jsonl', 'judge.jsonl', 'judge-2.jsonl'],
      wanted: [
        ['fa-kes', 120],
        ['polnear', 50],
        ['page', 10],
      ],
      leavesLearnt: true,
      isDrawnFrom: (place) => place % 2 === 1,
    },
  ],
]);

const asked = process.argv[2] ?? '';
const draw = draws.get(asked);
if (!draw) throw new Error(`No set "${asked}" is drawn here; name one of ${[...draws.keys()]}.`);

const texts = await readTexts();
const others = (await Promise.all(draw.others.map(readSetLines))).flat();
const usedDocs = new Set(others.map(({ doc }) => doc));
const readWords = ({ doc, start, end }: PlacedSentence) => texts.get(doc)?.slice(start, end) ?? '';
const usedWords = new Set(others.map(readWords));

/** Whether no other set has this sentence, here or word for word elsewhere. */
function isNew(sentence: PlacedSentence): boolean {
  const overlaps = others.some(
    ({ doc, start, end }) => doc === sentence.doc && start < sentence.end && sentence.start < end,
  );
  return !overlaps && !usedWords.has(readWords(sentence));
}

const learnt = new Set(
  draw.leavesLearnt
    ? [...(await readHoverSentences()), ...(await readSetLines('dev-2.jsonl')).map(readWords)]
    : [],
);
const random = makeRandom(draw.seed);
for (const [kind, count] of draw.wanted) {
  const ofKind = [...texts].filter(([doc]) => doc.startsWith(`${kind}:`));
  // The sets share all pages between them.
  const chosen = ofKind.filter(
    ([doc], place) => kind === 'page' || draw.isDrawnFrom(place, usedDocs.has(doc)),
  );
  const pool = findNamingSentences(chosen).filter(
    (sentence) => sentence.end - sentence.start >= fewestCharacters && isNew(sentence),
  );
  console.error(`${kind}: ${chosen.length} texts, ${pool.length} sentences with a name`);
  const shuffled = shuffle(pool, random).filter((sentence) => !learnt.has(readWords(sentence)));
  for (const sentence of shuffled.slice(0, count)) {
    console.log(JSON.stringify(sentence));
  }
}
