/** Headlines within a text: lines in title case, whose names are no sign of who is told of. */

const fewestWords = 5;
/** UTF-16 code units. */
const longestHeadline = 200;

function isInTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= fewestWords && capital.length >= 0.8 * long.length;
}

/** Makes a function that tells whether a place of a text stands in a headline; places are asked in order. */
export function createHeadlineTeller(text: string): (at: number) => boolean {
  let start = 0;
  let end = -1;
  let is = false;
  return (at) => {
    if (at < start || at > end) {
      start = text.lastIndexOf('\n', at - 1) + 1;
      const found = text.indexOf('\n', at);
      end = found < 0 ? text.length : found;
      is = end - start <= longestHeadline && isInTitleCase(text.slice(start, end));
    }
    return is;
  };
}
