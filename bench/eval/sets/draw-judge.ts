/** Draws the sentences of the part "random" of judge.jsonl: prints a JSON line for each. See judge.README.md. */
import { findNamingSentences, makeRandom, type PlacedSentence, shuffle } from './draw-sentences.ts';
import { readSetLines } from './read-set.ts';
import { readTexts } from './read-texts.ts';

const seed = 20_161_129;
const fewestCharacters = 30;
const wanted = [
  { kind: 'fa-kes', count: 150 },
  { kind: 'polnear', count: 55 },
  { kind: 'page', count: 15 },
] as const;

const texts = await readTexts();
const others = [...(await readSetLines('dev.jsonl')), ...(await readSetLines('test.jsonl'))];
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

const random = makeRandom(seed);
for (const { kind, count } of wanted) {
  // The other sets share all pages between them; of the rest, only texts that neither has.
  const chosen = [...texts].filter(
    ([doc]) => doc.startsWith(`${kind}:`) && (kind === 'page' || !usedDocs.has(doc)),
  );
  const pool = findNamingSentences(chosen).filter(
    (sentence) => sentence.end - sentence.start >= fewestCharacters && isNew(sentence),
  );
  console.error(`${kind}: ${chosen.length} texts, ${pool.length} sentences with a name`);
  for (const sentence of shuffle(pool, random).slice(0, count)) {
    console.log(JSON.stringify(sentence));
  }
}
