/** Names as they are compared within a feed. */

/** Case endings of names, by language: what a name keeps without them tells it. */
const cyrillic =
  /(?:ыми|ими|ого|его|ому|ему|ой|ей|ою|ею|ый|ий|ым|им|ом|ем|ых|их|ами|ям|ам|ах|ов|ев|ові|еві|а|я|у|ю|е|ы|и|і|ї|о|ь|й)$/u;
const polish = /(?:owi|iem|em|ego|emu|ym|im|ej|ie|ą|ę|a|u|y|i)$/u;
const endings: Record<string, RegExp> = {
  ru: cyrillic,
  uk: cyrillic,
  be: cyrillic,
  bg: cyrillic,
  pl: polish,
};
const leastStem = 3;

function cut(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length < leastStem ? word : stem;
}

/**
 * The key under which the writings of a name are one: without case, dots and hyphens, and in
 * languages that inflect names without their endings.
 * @param language BCP 47
 */
export function nameKey(name: string, language: string): string {
  const small = name
    .toLowerCase()
    .replace(/[.\-‐‑]/gu, '')
    .replaceAll('’', "'");
  const ending = endings[language.toLowerCase().slice(0, 2)];
  if (!ending) return small;
  return small
    .split(' ')
    .map((word) => {
      // Twice: "Петрова" ends in what is left of "Петров".
      const once = cut(word, ending);
      return cut(once, ending);
    })
    .join(' ');
}

/** Whether a language inflects names, so that one name has several writings. */
export const inflectsNames = (language: string): boolean =>
  Object.hasOwn(endings, language.toLowerCase().slice(0, 2));
