/**
 * Words that negate, by language. `plain` ones negate by themselves, each of them; `joining` ones stand
 * beside a plain one and negate once together with it ("никто не", "no … nadie"), or alone.
 */
interface Negations {
  plain: ReadonlySet<string>;
  joining: ReadonlySet<string>;
  /** Beginnings that turn an adjective into its opposite. */
  prefixes: readonly string[];
}

function make(plain: string, joining: string, prefixes: string): Negations {
  const split = (words: string) => words.split(' ').filter((word) => word !== '');
  return {
    plain: new Set(split(plain)),
    joining: new Set(split(joining)),
    prefixes: split(prefixes),
  };
}

/** Words as `placeWords` has them: lower case, without apostrophes. */
const byLanguage: Record<string, Negations> = {
  en: make(
    'not cannot without never no none nobody nothing nowhere neither nor arent cant couldnt darent didnt ' +
      'doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt oughtnt shant shouldnt wasnt werent wont ' +
      'wouldnt aint',
    '',
    'un in im il ir non dis',
  ),
  // "ne" alone is literary, and left out in speech: the others tell.
  fr: make(
    'sans non',
    'ne pas jamais rien aucun aucune personne nullement guère ni nul nulle point',
    'in im il ir non',
  ),
  es: make('sin', 'no nunca jamás nada nadie ningún ninguna ninguno tampoco ni', 'in im i des'),
  ru: make(
    'не нет нельзя без',
    'ни никто никого никому никем ничего ничто ничем ничему никогда нигде никуда никакой никакая никакие никаких никакого ничуть',
    'не без бес',
  ),
  ar: make(
    'لا لم لن ليس ليست ليسوا لست لسنا غير بدون دون عدم ولا ولم ولن وليس وليست فلا فلم فلن فليس بلا',
    'أبدا قط مطلقا',
    '',
  ),
  tr: make('değil yok değildir yoktur değildi yoktu hayır', 'hiç hiçbir asla kimse', ''),
};

const noNegations = make('', '', '');

/** @param language BCP 47 */
function negationsOf(language: string): Negations {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? noNegations;
}

/** In Turkish a verb negates by a syllable after its stem: "vurmadı", "vurmuyor", "vurmaz". */
const turkishAorist = /^(.{2,}?)m[ae]z(.*)$/u;
const turkishSyllable = /m[aeıiuü]/gu;

/** Without what differs by harmony alone. */
function flatten(word: string): string {
  return word.replace(/t/gu, 'd').replace(/[ıiuü]/gu, 'i');
}

function isTurkishNegationOf(negated: string, plain: string): boolean {
  const [, stem = '', rest = ''] = turkishAorist.exec(negated) ?? [];
  if (stem !== '' && plain.startsWith(stem)) {
    return new RegExp(`^[aeıiuü]?r${rest}$`, 'u').test(plain.slice(stem.length));
  }
  return [...negated.matchAll(turkishSyllable)].some(({ index }) => {
    if (index < 2) return false;
    const [before, after] = [negated.slice(0, index), negated.slice(index + 2)];
    // "vurmuyor" is of "vuruyor", whose vowel the syllable took.
    const wide = /^yor/u.test(after) ? `${before}i${after}` : `${before}${after}`;
    return flatten(wide) === flatten(plain) || flatten(`${before}${after}`) === flatten(plain);
  });
}

/** Whether one of two words is the other's opposite by its form: "unlawful", "незаконный", "vurmadı". */
export function isOppositeForm(one: string, other: string, language: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return false;
  if (language.toLowerCase().split('-')[0] === 'tr') {
    return isTurkishNegationOf(long, short) || isTurkishNegationOf(short, long);
  }
  return (
    short.length >= 4 && negationsOf(language).prefixes.some((prefix) => prefix + short === long)
  );
}

/** "Not only" takes nothing back. */
const onlyWords = new Set(
  'only just merely simply seulement solo sólo solamente только лишь просто فقط'.split(' '),
);

/** Joining words within so many words of another negation are one with it. */
const reach = 6;

/** Which of some words negate, each negation once: the places of those words. */
export function findNegations(words: readonly string[], language: string): number[] {
  const { plain, joining } = negationsOf(language);
  const found: number[] = [];
  const isPlain = (at: number) => plain.has(words[at] ?? '') && !onlyWords.has(words[at + 1] ?? '');
  const plainPlaces = words.flatMap((_, at) => (isPlain(at) ? [at] : []));
  for (const [at, word] of words.entries()) {
    if (isPlain(at)) found.push(at);
    if (!joining.has(word) || onlyWords.has(words[at + 1] ?? '')) continue;
    const last = found.at(-1);
    const isBesidePlain = plainPlaces.some((place) => Math.abs(place - at) <= reach);
    const isBesideLast = last !== undefined && at - last <= reach;
    if (!isBesidePlain && !isBesideLast) found.push(at);
  }
  return found;
}
