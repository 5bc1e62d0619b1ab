/** Sentences of a text. */
import { lowerBound } from '../algorithms/lower-bound.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { isFalseEnd } from './false-ends.ts';

/** A sentence with the white space after it; UTF-16 code units in the text that was cut. */
export interface Sentence {
  start: number;
  end: number;
}

/** What is longer is cut all the same, in UTF-16 code units: lists without stops, hostile pages. */
export const longestSentence = 1_000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const own = language.split('-')[0] ?? '';
  const known = segmenters.get(own);
  if (known) return known;
  const made = new Intl.Segmenter(/^[a-z]{2,3}$/.test(own) ? own : 'und', {
    granularity: 'sentence',
  });
  segmenters.set(own, made);
  return made;
}

/** Cuts what is too long at the last white space that leaves a piece short enough. */
function addPieces(text: string, start: number, end: number, sentences: Sentence[]): void {
  let from = start;
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence - 1);
    let to = space > from ? space + 1 : from + longestSentence;
    // Never between the halves of a surrogate pair.
    if ((text.charCodeAt(to) & 0xfc00) === 0xdc00) to--;
    sentences.push({ start: from, end: to });
    from = to;
  }
  if (end > from) sentences.push({ start: from, end });
}

/** How much of what follows tells whether an end is one, in UTF-16 code units. */
const longestLookAhead = 100;
/** Ends that the segmenter does not see, since names such as al-Quds begin with a small letter. */
const endBeforeArticle = /[.?!]["”]?\s+(?=(?:al|el|ash|an|ar|as|at|az)-\p{Lu})/gu;
/** A mark that closes a quotation, set off by a space. */
const closingMark = /\s*»\s*/uy;

/**
 * How much the segmenter is given at once, in UTF-16 code units: V8's takes the longer for each
 * sentence the longer the text is, seconds for one of 250,000.
 */
const segmentedAtOnce = 4_000;

/** What the segmenter takes for ends, in order; the text's own is the last. */
function* segment(text: string, segmenter: Intl.Segmenter): Generator<number, void> {
  let from = 0;
  let size = segmentedAtOnce;
  while (from < text.length) {
    const piece = text.slice(from, from + size);
    const isLast = from + size >= text.length;
    let next = from;
    for (const { index, segment } of segmenter.segment(piece)) {
      const end = index + segment.length;
      // Whether it is one may hang on what stands behind the piece.
      if (!isLast && end > size - longestSentence) break;
      next = from + end;
      yield next;
    }
    size = next > from ? segmentedAtOnce : size * 2;
    from = next;
  }
}

/** Where sentences of a paragraph may end, in order; its own end is the last. */
function proposeEnds(text: string, segmenter: Intl.Segmenter): Iterable<number> {
  const ends = new Set<number>();
  for (const end of segment(text, segmenter)) {
    closingMark.lastIndex = end;
    ends.add(closingMark.test(text) ? closingMark.lastIndex : end);
  }
  let isSorted = true;
  for (const { index, 0: mark } of text.matchAll(endBeforeArticle)) {
    ends.add(index + mark.length);
    isSorted = false;
  }
  return isSorted ? ends : [...ends].sort((a, b) => a - b);
}

/**
 * Cuts a text into sentences that cover it, in order. Intl.Segmenter proposes the ends, and those
 * after "Maj. Gen.", "U.N.", "Feb. 3", "No. 5", an initial or a mark before a small letter are passed
 * over. A blank line ends a sentence; a single line end is white space.
 *
 * @param language BCP 47; abbreviations are known in six, and those of English taken for others
 * @see UAX #29, whose sentence breaks know no abbreviations
 */
export function cutSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  const abbreviations = abbreviationsOf(language);
  const segmenter = segmenterOf(language);
  // Each white space is one code unit, so offsets stay.
  const plain = text.replace(/\s/g, ' ');
  let paragraph = 0;
  const cutParagraph = (end: number) => {
    let from = paragraph;
    for (const to of proposeEnds(plain.slice(paragraph, end), segmenter)) {
      const at = paragraph + to;
      const after = plain.slice(at, Math.min(end, at + longestLookAhead));
      if (at < end && isFalseEnd(plain.slice(from, at), after, language, abbreviations)) continue;
      addPieces(plain, from, at, sentences);
      from = at;
    }
    paragraph = end;
  };
  for (const { index, 0: blank } of text.matchAll(/\S[^\S\n]*\n\s*\n\s*/g)) {
    cutParagraph(index + blank.length);
  }
  cutParagraph(text.length);
  return sentences;
}

/** Which of some sentences an offset stands in; the last for what is behind them. */
export function sentenceIndexAt(sentences: readonly Sentence[], offset: number): number {
  const after = lowerBound(sentences.length, (index) => (sentences[index]?.start ?? 0) <= offset);
  return Math.max(0, after - 1);
}
