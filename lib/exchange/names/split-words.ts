/** A text as words, with what their place says of their capitals. */

export interface Word {
  /** As it stands, without a suffix behind an apostrophe. */
  text: string;
  /** Its place in the text, UTF-16 code units. */
  start: number;
  end: number;
  /** It begins a sentence, or a quotation: its capital says nothing. */
  isFirst: boolean;
  isCapital: boolean;
  /** Nothing but white space stands between it and the word before. */
  isJoined: boolean;
  /** A suffix behind an apostrophe follows, which is within `end`. */
  hasSuffix: boolean;
  /** It stands in a title, where nearly every word has a capital: likewise. */
  isTitled: boolean;
}

/** "U.S.", "checks.example", "O'Rourke", then words with hyphens and inner apostrophes. */
const wordPattern =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.\p{L}{2,})+|[OD]['’]\p{Lu}[\p{L}\p{M}]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const shortened =
  /^(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Ste|Jr|Sr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Inc|Co|Corp|Ltd|vs|Mt|Ft|im|ul|ks|г|ул|св|ст)$/u;
/** What ends a sentence, or begins words that are not of this one. */
const opens = /[.!?…:;"“”„«»‹›()[\]—–|/]|(?:^|\s)['‘]|\s-\s/u;
/** What stands between two words of a name; a dot where the one before is short. */
const joins = /^\.?\s+(?:&\s+)?$/u;
/** A suffix behind an apostrophe: "Clinton's", "Ankara'da"; one before it is an elision: "l'Europe". */
const suffixMark = /^['’]$/u;
const shareOfTitle = 0.85;

function isCapitalized(text: string): boolean {
  // Most words are of small letters a to z.
  if (/^[a-z]+$/.test(text)) return false;
  return /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(text);
}

/** Marks the words of a stretch without a break if most of its longer ones have capitals. */
function markTitle(words: readonly Word[]): void {
  const inner = words.filter(
    ({ text, isFirst }) => !isFirst && text.length > 3 && /\p{L}/u.test(text),
  );
  if (inner.length < 4) return;
  const capitals = inner.filter(({ isCapital }) => isCapital).length;
  if (capitals / inner.length < shareOfTitle) return;
  for (const word of words) word.isTitled = true;
}

/**
 * Splits a text into words. Suffixes behind an apostrophe are left out, and the words around apart.
 * @param language BCP 47: German has capitals throughout, so that no title can be told there
 */
export function splitWords(text: string, language = 'und'): Word[] {
  const words: Word[] = [];
  const isGerman = /^de\b/i.test(language);
  let stretch: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const before = words.at(-1);
    const gap = text.slice(end, match.index);
    end = match.index + found.length;
    if (before && suffixMark.test(gap) && (found.length <= 3 || before.text.length > 2)) {
      // The next word does not go on with this one's name.
      before.end = end;
      before.hasSuffix = true;
      continue;
    }
    const isShort = gap.startsWith('.') && shortened.test(before?.text ?? '');
    const isFirst = !before || (gap !== ' ' && opens.test(isShort ? gap.slice(1) : gap));
    const isNear = gap === ' ' || (joins.test(gap) && (isShort || !gap.includes('.')));
    const word: Word = {
      text: found,
      start: match.index,
      end,
      isFirst,
      isCapital: isCapitalized(found),
      isJoined: !isFirst && before?.hasSuffix !== true && isNear,
      hasSuffix: false,
      isTitled: false,
    };
    if (isFirst) {
      if (!isGerman) markTitle(stretch);
      stretch = [];
    }
    stretch.push(word);
    words.push(word);
  }
  if (!isGerman) markTitle(stretch);
  return words;
}
