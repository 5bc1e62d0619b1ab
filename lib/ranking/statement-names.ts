import type { Text } from './words.ts';
import { listWords } from './words.ts';

/** A word with a capital letter that begins no sentence. */
const nameWord = /(?<![.!?]\s|^)(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]+/gu;

/** The words of the names in texts, as far as capital letters tell them; in scripts without any, none. */
export function listNameWords(texts: readonly Text[]): { word: string; language: string }[] {
  return texts.flatMap(({ text, language }) =>
    (text.match(nameWord) ?? []).flatMap((name) =>
      listWords(name).map((word) => ({ word, language })),
    ),
  );
}
