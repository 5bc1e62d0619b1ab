/** Draws the sentences of the part "random" of dev-2.jsonl: prints a JSON line for each. See README.md. */
import { findNamingSentences, makeRandom, shuffle } from './draw-sentences.ts';
import { readSetLines } from './read-set.ts';
import { readTexts } from './read-texts.ts';

const seed = 20_161_204;
const fewestCharacters = 30;
const wanted = [
  { kind: 'fa-kes', count: 90 },
  { kind: 'polnear', count: 30 },
] as const;

const texts = await readTexts();
const others = [
  ...(await readSetLines('dev.jsonl')),
  ...(await readSetLines('test.jsonl')),
  ...(await readSetLines('judge.jsonl')),
];
const usedWords = new Set(
  others.map(({ doc, start, end }) => (texts.get(doc) ?? '').slice(start, end)),
);

const random = makeRandom(seed);
for (const { kind, count } of wanted) {
  const chosen = [...texts]
    .filter(([doc]) => doc.startsWith(`${kind}:`))
    .filter((_, place) => place % 2 === 0);
  const pool = findNamingSentences(chosen).filter(({ doc, start, end }) => {
    const overlaps = others.some(
      (other) => other.doc === doc && other.start < end && start < other.end,
    );
    const isNew = !overlaps && !usedWords.has((texts.get(doc) ?? '').slice(start, end));
    return isNew && end - start >= fewestCharacters;
  });
  console.error(`${kind}: ${chosen.length} texts, ${pool.length} sentences with a name`);
  for (const sentence of shuffle(pool, random).slice(0, count)) {
    console.log(JSON.stringify(sentence));
  }
}
