import { stemWord } from './stems.ts';
import { listGrams, listWords, type Text } from './words.ts';

/** A statement as far as its rank depends on it; each field is texts that count alike. */
export interface StatementCandidate {
  id: string;
  claim: readonly Text[];
  quotes: readonly Text[];
  /** Questions of the disputes it takes a stance on. */
  questions: readonly Text[];
  /** What its speaker is called. */
  speaker: readonly Text[];
  /** Ids of entities: what it is about, and who speaks. */
  entities: readonly string[];
}

export const fields = ['claim', 'quotes', 'questions', 'speaker'] as const;

/** What a word counts for by where it stands. */
export const fieldWeights = { claim: 1, quotes: 1, questions: 1.2, speaker: 0.5 } as const;

/** A distinct word of the statements. */
export interface KnownWord {
  word: string;
  /** Number of its stem. */
  stem: number;
  /** How many character 4-grams it has. */
  grams: number;
  /** Whether it has a digit. */
  isNumber: boolean;
  /** In how many statements it stands. */
  statements: number;
}

/** The texts of statements as numbers of words, so that each distinct word is read once. */
export interface StatementTexts {
  words: readonly KnownWord[];
  stems: ReadonlyMap<string, number>;
  /** Whether a statement has a word. */
  hasWord(word: string): boolean;
  /** The numbers of the words that have a character 4-gram. */
  wordsByGram: ReadonlyMap<string, readonly number[]>;
  /** By statement and field, in the order of `fields`: the numbers of its words, in their order. */
  texts: readonly (readonly (readonly number[])[])[];
  /** Mean number of words, and of 4-grams, of each field. */
  meanWords: readonly number[];
  meanGrams: readonly number[];
}

/** Reads the texts of statements. */
export function readStatementTexts(candidates: readonly StatementCandidate[]): StatementTexts {
  const words: KnownWord[] = [];
  const numbers = new Map<string, number>();
  const stems = new Map<string, number>();
  const forms = new Set<string>();
  const lastSeen: number[] = [];
  const wordsByGram = new Map<string, number[]>();

  const numberOf = (word: string, language: string, statement: number): number => {
    // The same letters may have another stem in another language.
    const key = `${language} ${word}`;
    let number = numbers.get(key);
    if (number === undefined) {
      const stem = stemWord(word, language);
      if (!stems.has(stem)) stems.set(stem, stems.size);
      number = words.length;
      const grams = listGrams(word);
      for (const gram of new Set(grams)) {
        const having = wordsByGram.get(gram);
        if (having) having.push(number);
        else wordsByGram.set(gram, [number]);
      }
      forms.add(word);
      const isNumber = /\p{N}/u.test(word);
      words.push({
        word,
        stem: stems.get(stem) ?? 0,
        grams: grams.length,
        isNumber,
        statements: 0,
      });
      numbers.set(key, number);
    }
    const known = words[number];
    if (known && lastSeen[number] !== statement) {
      known.statements++;
      lastSeen[number] = statement;
    }
    return number;
  };

  const texts = candidates.map((candidate, statement) =>
    fields.map((field) =>
      candidate[field].flatMap(({ text, language }) =>
        listWords(text).map((word) => numberOf(word, language, statement)),
      ),
    ),
  );
  const mean = (sizeOf: (text: readonly number[]) => number) =>
    fields.map((_, at) => {
      const sum = texts.reduce((total, own) => total + sizeOf(own[at] ?? []), 0);
      return sum / texts.length || 1;
    });
  return {
    words,
    stems,
    hasWord: (word) => forms.has(word),
    wordsByGram,
    texts,
    meanWords: mean((text) => text.length),
    meanGrams: mean((text) => countGrams(text, words)),
  };
}

/** How many 4-grams the words of a text have. */
export function countGrams(text: readonly number[], words: readonly KnownWord[]): number {
  return text.reduce((sum, word) => sum + (words[word]?.grams ?? 0), 0);
}
