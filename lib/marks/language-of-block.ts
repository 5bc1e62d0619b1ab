import { tellLanguage } from '../sentences/tell-language.ts';

const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
] as const;

/** The script of a language, ISO 15924; null where it is not known. */
function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null;
  } catch {
    // Pages write what they like there.
    return null;
  }
}

let last = { language: '', script: null as string | null };

/**
 * The language of a block: the page's, if a name in it is written in that one's script; else it is
 * told from the block, which may be a quotation in another language.
 * @param name words of the block
 * @param told what the page says of its language, BCP 47; may be empty or anything else
 */
export function languageOfBlock(text: string, name: string, told: string): string {
  if (told !== last.language) last = { language: told, script: scriptOf(told) };
  const [script] = scripts.find(([, letters]) => letters.test(name)) ?? [];
  return last.script !== null && (!script || last.script === script) ? told : tellLanguage(text);
}
