import { cutSentences, sentenceIndexAt } from '../sentences/cut-sentences.ts';
import { languageOfBlock } from './language-of-block.ts';

/** Words of a text, UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/**
 * The sentences that some words of a text stand in, each once, without the white space around it. They
 * are cut as the questions that fit them were told.
 * @param words in their order
 * @param told what the page says of its language, BCP 47; may be empty or anything else
 */
export function cutFittingSentences(text: string, words: readonly Span[], told: string): Span[] {
  const [first] = words;
  if (!first) return [];
  const own = languageOfBlock(text, text.slice(first.start, first.end), told);
  const sentences = cutSentences(text, own);
  const places = new Set(words.map(({ start }) => sentenceIndexAt(sentences, start)));
  return [...places].flatMap((place) => {
    const sentence = sentences[place];
    if (!sentence) return [];
    const cut = text.slice(sentence.start, sentence.end);
    const start = sentence.start + cut.length - cut.trimStart().length;
    return [{ start, end: start + cut.trim().length }];
  });
}
