/**
 * Makes public/word-table.bin: `npx tsx scripts/word-table/make.ts`. It downloads 170 MB of packages
 * into node_modules/.cache and works for twelve minutes of one processor. What it does and why stands in
 * docs/decisions/0017-word-table.md.
 */
import { writeFile } from 'node:fs/promises';
import { stemWord } from '../../lib/ranking/stems.ts';
import { listAllWords } from '../../lib/ranking/words.ts';
import { distil, type TaughtText } from './distil.ts';
import { createEncoder, encodedWidth } from './encoder.ts';
import {
  addTo,
  findPrincipal,
  makeDirections,
  meanOf,
  project,
  type Rows,
} from './linear-algebra.ts';
import { createMultiply } from './multiply.ts';
import { fetchPackages } from './packages.ts';
import { frequencyOf, listGroups, type WordGroup } from './word-list.ts';
import { readWordNet } from './wordnet.ts';
import { writeTable } from './write-table.ts';

/** What rare stems add is learnt beside the others, but the package has room for these alone. */
const taughtStems = 12_500;
const keptStems = 11_000;
const wordWidth = 48;
const sentenceWidth = 96;
/** Words less common than that are not encoded, unless their stem has no other. */
const lastEncoded = 30_000;
/** How much the places of a sentence's vector are brought to one spread: 0 not at all, 1 wholly. */
const evenness = 0.75;
const penalty = 0.3;

/** A mean of the rows of a group's words, the commoner ones counting for more. */
function meanOfGroup(words: readonly { rank: number }[], rowOf: (at: number) => Float64Array) {
  const weights = words.map(({ rank }) => frequencyOf(rank));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = new Float64Array(rowOf(0).length);
  for (const [at, weight] of weights.entries()) addTo(mean, rowOf(at), weight / all);
  return mean;
}

function center(rows: Rows, middle = meanOf(rows)): Rows {
  for (const row of rows) addTo(row, middle, -1);
  return rows;
}

/** Vectors for matches of words: GloVe's, without what all words share, in fewer places. */
function makeWordVectors(groups: readonly WordGroup[]): Rows {
  const rows = center(
    groups.map(({ words }) =>
      meanOfGroup(words, (at) => Float64Array.from(words[at]?.vector ?? [])),
    ),
  );
  // The direction in which they differ most tells common words from rare ones, and no meaning.
  // @see Mu and Viswanath, All-but-the-Top (2018)
  const [first = new Float64Array()] = findPrincipal(rows, 1).directions;
  for (const [at, [share = 0]] of project(rows, [first]).entries()) {
    const row = rows[at] ?? first;
    addTo(row, first, -share);
    row.set(row.map((value) => value / Math.hypot(...row)));
  }
  return project(rows, findPrincipal(rows, wordWidth).directions);
}

/** What words add to the vector of a sentence, learnt from the encoder. */
async function makeSentenceParts(
  groups: readonly WordGroup[],
  examples: readonly string[],
): Promise<Rows> {
  const encode = await createEncoder(await createMultiply());
  const encodeAll = (texts: readonly string[]): Rows => {
    const rows: Rows = [];
    for (let from = 0; from < texts.length; from += 2000) {
      const part = texts.slice(from, from + 2000);
      const encoded = encode(part);
      for (const at of part.keys()) {
        rows.push(Float64Array.from(encoded.subarray(at * encodedWidth, (at + 1) * encodedWidth)));
      }
      console.log(`encoded ${rows.length} of ${texts.length}`);
    }
    return rows;
  };
  const taught = encodeAll(examples);
  const { directions, squares } = findPrincipal(center(taught), sentenceWidth);
  for (const [at, direction] of directions.entries()) {
    const factor = (squares[at] ?? 1) ** (-evenness / 2);
    direction.set(direction.map((value) => value * factor));
  }
  const vectors = project(taught, directions);
  const numbers = new Map(groups.map(({ stem }, number) => [stem, number]));
  const texts = examples.flatMap((example, at): TaughtText[] => {
    const words = listAllWords(example).flatMap((word) => numbers.get(stemWord(word, 'en')) ?? []);
    const vector = vectors[at];
    return words.length < 2 || !vector ? [] : [{ words, vector }];
  });

  const encoded = groups.map(({ words }) => {
    const common = words.filter(({ rank }) => rank < lastEncoded);
    return common.length > 0 ? common : words.slice(0, 1);
  });
  const rows = encodeAll(encoded.flatMap((words) => words.map(({ word }) => word)));
  let place = 0;
  const means = encoded.map((words) => {
    const from = place;
    place += words.length;
    return meanOfGroup(words, (at) => rows[from + at] ?? new Float64Array(encodedWidth));
  });
  const guesses = project(center(means), directions);
  for (const [at, { words }] of groups.entries()) {
    // How often it stands in texts, by Zipf's law; and what it counts for by that.
    // @see Arora et al., A Simple but Tough-to-Beat Baseline for Sentence Embeddings (2017)
    const share = 0.1 / ((words[0]?.rank ?? 0) + 2.7);
    const guess = guesses[at];
    guess?.set(guess.map((value) => (value * 0.001) / (0.001 + share)));
  }
  return distil(texts, guesses, penalty);
}

fetchPackages();
const wordnet = await readWordNet();
const groups = await listGroups(taughtStems, (word) => wordnet.words.has(word));
const words = project(makeWordVectors(groups), makeDirections(wordWidth, wordWidth, 2));
const parts = await makeSentenceParts(groups, wordnet.examples);
// Turned at random, so that all places have the same spread and four bits do for each.
const sentences = project(parts, makeDirections(sentenceWidth, sentenceWidth, 3));
const bytes = writeTable(
  groups.slice(0, keptStems).map(({ stem, words: own }, at) => {
    const rank = own[0]?.rank ?? 0;
    return { stem, rank, word: words[at] ?? [], sentence: sentences[at] ?? [] };
  }),
);
await writeFile(new URL('../../public/word-table.bin', import.meta.url), bytes);
console.log(`public/word-table.bin: ${keptStems} stems, ${bytes.length} bytes`);
