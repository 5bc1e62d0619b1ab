/** Words and signs of a text, each with its place. */

export interface Token {
  text: string;
  /** In lower case, with a straight apostrophe. */
  lower: string;
  start: number;
  end: number;
}

const pattern =
  /\p{N}[\p{N}.,:]*(?:-\p{L}[\p{L}\p{M}]*)+|\p{L}[\p{L}\p{M}\p{N}]*(?:[.’'&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\.?|\p{N}[\p{N}.,:]*\p{N}|\p{N}|\S/gu;
/** Short forms that keep their full stop; another word's is a sign of its own. */
const abbreviation =
  /^(?:\p{Lu}|\p{Lu}\.\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Prof|Rev|Hon|St|Jr|Sr|Sens|Reps|Govs|Pres|Maj|Cmdr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|Inc|Corp|Co|Ltd|No|Atty|Dist|Supt|Mt|Ft)$/u;

/** @param offset added to every place */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    let [word] = match;
    const start = match.index + offset;
    const push = (part: string, at: number) => {
      const small = part.toLowerCase();
      const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
      tokens.push({ text: part, lower, start: at, end: at + part.length });
    };
    if (word.length > 1 && word.endsWith('.') && !abbreviation.test(word.slice(0, -1))) {
      word = word.slice(0, -1);
      push(word, start);
      push('.', start + word.length);
    } else push(word, start);
  }
  return tokens;
}

// Both are asked of every word many times: Latin letters are told without a pattern.

export function isWord({ text }: Token): boolean {
  const code = text.charCodeAt(0) | 0x20;
  if (code >= 0x61 && code <= 0x7a) return true;
  return /^[\p{L}\p{N}]/u.test(text);
}

export function isCapitalised({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text);
}
