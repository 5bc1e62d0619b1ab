/** Words that stand in any English sentence and say nothing about what it is about. */
const stopWords = new Set(
  `a about after again against all also am an and any are as at be because been before being below
  between both but by can could did do does doing down during each few for from further had has
  have having he her here hers him his how i if in into is it its itself just me more most my no
  nor not now of off on once only or other our out over own said same say says she should so some
  such than that the their them then there these they this those through to too under until up
  very was we were what when where which while who whom why will with would you your`.split(/\s+/),
);

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text, lower-cased, without stop words, in their order.
 * @see Unicode Standard Annex #29, word boundaries
 */
export function listWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFC').toLowerCase())) {
    if (isWordLike && !stopWords.has(segment)) words.push(segment);
  }
  return words;
}

/** The words of a text, as `listWords` has them, each once, in order of their first place. */
export function collectWords(text: string): Set<string> {
  return new Set(listWords(text));
}
