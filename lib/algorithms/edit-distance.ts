/**
 * The least number of UTF-16 code units to put in, take out or replace that makes one text of
 * another, row by row (Wagner and Fischer 1974). Takes the product of the lengths.
 */
export function editDistance(one: string, other: string): number {
  const row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    // What stood left above, before it was overwritten.
    let corner = at;
    row[0] = at + 1;
    for (let to = 1; to <= other.length; to++) {
      const above = row[to] ?? 0;
      const replaced = corner + (one[at] === other[to - 1] ? 0 : 1);
      row[to] = Math.min(replaced, above + 1, (row[to - 1] ?? 0) + 1);
      corner = above;
    }
  }
  return row[other.length] ?? 0;
}
