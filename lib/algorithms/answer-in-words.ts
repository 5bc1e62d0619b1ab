/** Which quotations can be understood where there is room for few words. */

/** A text and its language, BCP 47. */
interface Text {
  text: string;
  language: string;
}

const primaryOf = ({ language }: Text) => language.toLowerCase().split('-')[0];

/** Shorter words stand in any sentence. */
const longWord = /[\p{L}\p{M}]{5,}/gu;
/** Endings aside: "Russia" and "Russian" are one word here. */
const beginnings = ({ text }: Text) =>
  (text.toLowerCase().match(longWord) ?? []).map((word) => word.slice(0, 5));

/** Fewer words than this are seldom understood without what stands around them. */
const fewWords = 9;

/** Whether a quotation is a fragment, which is shown within its claim and never alone. */
export function isFragment({ text, language }: Text): boolean {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length < fewWords;
}

/**
 * Whether quotations can be read as an answer to a question: one of them shares a long word with it,
 * by the first five letters, or all are fragments, which are read in their claim. Where the question
 * has no long word in a quotation's language, nothing speaks against that one.
 * @param question in the languages that it is known in
 */
export function answerInWords(question: readonly Text[], quotes: readonly Text[]): boolean {
  const sharesAWord = quotes.some((quote) => {
    const own = question.filter((text) => primaryOf(text) === primaryOf(quote));
    const asked = new Set(own.flatMap(beginnings));
    return asked.size === 0 || beginnings(quote).some((word) => asked.has(word));
  });
  return sharesAWord || (quotes.length > 0 && quotes.every(isFragment));
}
