/** The sentence of a text that a span stands in. */

const longestSentence = 1_000;

/**
 * The sentence around a span, trimmed to at most 1,000 UTF-16 code units around it.
 *
 * @param start,end the span in `text`, UTF-16 code units
 * @see UAX #29, whose sentence breaks hardly depend on the language
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const windowStart = Math.max(0, start - longestSentence);
  // A line end in a page's source is white space to its reader, but ends a sentence in UAX #29.
  const window = text.slice(windowStart, end + longestSentence).replace(/\s/g, ' ');
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(window);
  const first = segments.containing(start - windowStart);
  const last = segments.containing(Math.max(start, end - 1) - windowStart);
  const from = first?.index ?? 0;
  const to = last ? last.index + last.segment.length : window.length;
  const sentence = window.slice(from, to);
  if (sentence.length <= longestSentence) return sentence.replace(/\s+/g, ' ').trim();
  const middle = start - windowStart - from;
  const cut = Math.max(
    0,
    Math.min(middle - longestSentence / 2, sentence.length - longestSentence),
  );
  return sentence
    .slice(cut, cut + longestSentence)
    .replace(/\s+/g, ' ')
    .trim();
}
