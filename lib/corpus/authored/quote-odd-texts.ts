import type { ScalarTag, Tags } from 'yaml';

/**
 * White space that a printer may lay out anew and a reader then takes otherwise: at the ends of
 * lines, several in a row, and all but spaces and line feeds; and characters that no YAML holds as
 * they are.
 */
const odd = /[^\S \n]|\p{Cc}(?<!\n)|[\ufeff\ufffe\uffff]| {2}|^\s|\s$| \n|\n /u;
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value on one line as JSON, which YAML reads as the same. */
export function printOnOneLine(value: unknown): string {
  return JSON.stringify(value).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The tags of a schema with texts printed so that each comes back as it was: one with odd white
 * space goes between quotation marks, whole and unfolded. In a block its lines of spaces would
 * count as layout, and where a long text is folded a tab or two spaces may be lost (yaml 2.9).
 */
export function quoteOddTexts(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:str') return tag;
    const print = (tag as ScalarTag).stringify;
    const text: ScalarTag = {
      ...(tag as ScalarTag),
      stringify(item, ...context) {
        if (typeof item.value === 'string' && odd.test(item.value))
          return printOnOneLine(item.value);
        return print ? print(item, ...context) : printOnOneLine(String(item.value));
      },
    };
    return text;
  });
}
