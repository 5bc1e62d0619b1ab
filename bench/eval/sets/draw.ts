/** Draws the sentences of the part "random" of dev.jsonl: prints a JSON line for each. See README.md. */
import { findNamingSentences, makeRandom, shuffle } from './draw-sentences.ts';
import { readTexts } from './read-texts.ts';

const seed = 20_161_213;
const ownPages = ['ars-1', 'iab-1', 'nytimes-1', 'wapo-1', 'schema-org-context-object'];
const wanted = [
  { kind: 'fa-kes', count: 190 },
  { kind: 'polnear', count: 50 },
  { kind: 'page', count: 20 },
] as const;

/** The texts whose place in their file is even (from 0), and this labeller's pages. */
function chooseTexts(texts: ReadonlyMap<string, string>, kind: string): [string, string][] {
  const ofKind = [...texts].filter(([doc]) => doc.startsWith(`${kind}:`));
  if (kind === 'page') return ofKind.filter(([doc]) => ownPages.includes(doc.slice(5)));
  return ofKind.filter((_, place) => place % 2 === 0);
}

const texts = await readTexts();
const random = makeRandom(seed);
for (const { kind, count } of wanted) {
  const chosen = chooseTexts(texts, kind);
  const pool = findNamingSentences(chosen);
  console.error(`${kind}: ${chosen.length} texts, ${pool.length} sentences with a name`);
  for (const sentence of shuffle(pool, random).slice(0, count)) {
    console.log(JSON.stringify(sentence));
  }
}
