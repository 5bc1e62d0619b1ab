// biome-ignore format: a table
const typographic: Record<string, string> = {
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '″': '"', '＂': '"',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '‹': "'", '›': "'", '＇': "'",
};
const folded = new RegExp(`[${Object.keys(typographic).join('')}]|\\s+`, 'gu');

/**
 * A text as quotations are looked for in it: typographic quotation marks and apostrophes as plain
 * ones, any run of white space as one space, since editors and programs change both by
 * themselves. Everything else stays as it is.
 */
export function foldQuote(text: string): string {
  return text.replace(folded, (found) => typographic[found] ?? ' ');
}
