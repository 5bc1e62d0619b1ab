/** Headlines and links within a text, whose names are no sign of who is told of, and whose words are told where they lead. */

const fewestWords = 5;
/** UTF-16 code units. */
const longestHeadline = 200;

function isInTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= fewestWords && capital.length >= 0.8 * long.length;
}

const mostWords = 16;

/** A line of few words that ends as no sentence does and quotes nothing. */
const isNoSentence = (line: string): boolean =>
  /(?:[\p{L}\p{N}][’']?|[)\]])\s*$/u.test(line) &&
  !/[“”"«»]/u.test(line) &&
  (line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).length < mostWords;

/** Makes a function that tells whether a place of a text stands in a headline; places are asked in order. */
export function createHeadlineTeller(text: string): (at: number) => boolean {
  const hasBlankLines = /\n\s*\n/u.test(text);
  /** A line that was broken within its paragraph goes on in the next. */
  const goesOn = (end: number) => {
    const gap = /^\s*/u.exec(text.slice(end, end + 200))?.[0] ?? '';
    const isBroken = hasBlankLines && !/\n\s*\n/u.test(gap) && end < text.length;
    return isBroken || /^\p{Ll}/u.test(text.slice(end + gap.length, end + gap.length + 2));
  };
  let start = 0;
  let end = -1;
  let is = false;
  return (at) => {
    if (at < start || at > end) {
      start = text.lastIndexOf('\n', at - 1) + 1;
      const found = text.indexOf('\n', at);
      end = found < 0 ? text.length : found;
      const line = text.slice(start, end);
      const isOnly = start === 0 && end === text.length;
      is =
        !isOnly &&
        line.length <= longestHeadline &&
        (isInTitleCase(line) || (isNoSentence(line) && !goesOn(end)));
    }
    return is;
  };
}
