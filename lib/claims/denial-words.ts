/** Words by which a text says that something is not so, in six languages. */

const split = (words: string): readonly string[] =>
  words.split(/\s+/).filter((word) => word !== '');

/** What they begin with; a word in `whole` is one only as it stands. */
interface DenialWords {
  begins: readonly string[];
  whole: ReadonlySet<string>;
}

function make(begins: string, whole: string): DenialWords {
  return { begins: split(begins), whole: new Set(split(whole)) };
}

const none = make('', '');

const byLanguage: Readonly<Record<string, DenialWords>> = {
  en: make(
    `debunk refut disprov discredit falsehood hoax misinform disinform fabricat unfounded baseless
     groundless unsubstantiat unproven untrue incorrect inaccura photoshop satir parod mislead
     contradict contrary denial deny denied denies`,
    'false falsely fake faked myth myths bogus wrongly doctored',
  ),
  fr: make(
    'dément démenti réfut rejet infondé mensong canular contrair fauss invent',
    'nie nient nié nia faux intox refuse refusé',
  ),
  es: make(
    'desmint desmient refut rechaz infundad mentir falsa falso bulo contrari invent',
    'niega niegan negó negado negaron',
  ),
  ru: make(
    'опроверг опроверж отриц отверг лож фейк неправд вымыс вымыш выдум необоснован беспочвен вопреки миф',
    '',
  ),
  ar: make(
    'كاذب الكاذب زائف الزائف شائع مفبرك ملفق خاطئ باطل خلاف',
    'نفى نفت ينفي تنفي نافيا كذب كذبة خرافة',
  ),
  tr: make('yalan asılsız sahte uydurma reddet reddedi efsane aksine', 'inkar inkâr'),
};

/** The same of several words of English: "refused to sign", "rejected the claim", "have yet to". */
const denyingPhrases =
  /\b(?:refus\w+ to|fail(?:ed|s|ing)? to|yet to|(?:reject|dismiss|disput)\w*\b.{0,40}\b(?:claim|report|alleg|accus|rumou?r|suggest|notion|idea|stor)\w*|(?:is|was|are|were) wrong)\b/iu;

/** Whether a text has words that say together that something is not so. */
export function hasDenyingPhrase(text: string): boolean {
  return denyingPhrases.test(text);
}

/** Whether a word says that something is not so. @param language BCP 47 */
export function isDenialWord(word: string, language: string): boolean {
  const { begins, whole } = byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? none;
  return whole.has(word) || begins.some((begin) => word.startsWith(begin));
}

/** English words that say the opposite of each other, by their stems; each against each of the other side. */
const opposites: readonly (readonly [readonly string[], readonly string[]])[] = (
  [
    ['dead die died dies death killed', 'alive living'],
    ['won win wins winning', 'lost lose loses losing'],
    [
      'risen rise rose rises rising increase increased increases grew grow',
      'fallen fall fell falls falling decrease decreased declined dropped shrank',
    ],
    ['legal lawful', 'illegal unlawful'],
    ['support supports supported backs backed endorsed', 'oppose opposes opposed'],
    [
      'allow allows allowed permits permitted',
      'ban bans banned forbid forbids forbidden prohibits prohibited',
    ],
    ['approve approves approved', 'disapproves disapproved vetoed'],
    ['open opens opened', 'close closes closed shut'],
    ['guilty convicted', 'innocent acquitted'],
    ['true', 'false'],
    ['safe', 'unsafe dangerous'],
    ['more', 'fewer less'],
    ['accept accepts accepted', 'decline declines declined'],
    ['remember', 'forget'],
    ['arrested jailed', 'released freed'],
    ['hired', 'fired sacked'],
  ] as const
).map(([one, other]) => [split(one), split(other)]);

/** Words of the opposite meaning of an English word; none where none is known. */
export function oppositesOf(word: string): readonly string[] {
  return opposites.flatMap(([one, other]) => {
    if (one.includes(word)) return other;
    return other.includes(word) ? one : [];
  });
}
