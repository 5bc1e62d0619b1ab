/** Numbers in a text, in digits and in words, as far as they can be told without a grammar. */

/** From two to ninety; "one" is an article or a pronoun in most of these languages. */
const units: Record<string, string> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ru: 'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  ar: 'اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on',
};
const tens: Record<string, string> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  fr: 'vingt trente quarante cinquante soixante',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  ru: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  ar: 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون',
  tr: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
};
/** Hundreds, thousands, millions and billions. */
const factors: Record<string, [hundred: string, thousand: string, million: string]> = {
  en: ['hundred hundreds', 'thousand thousands', 'million millions'],
  fr: ['cent cents', 'mille', 'million millions'],
  es: ['cien ciento', 'mil', 'millón millones'],
  ru: ['сто', 'тысяча тысячи тысяч', 'миллион миллиона миллионов'],
  ar: ['مئة مائة', 'ألف آلاف', 'مليون ملايين'],
  tr: ['yüz', 'bin', 'milyon'],
};

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const table = new Map<string, number>();
  const add = (words: string | undefined, valueAt: (at: number) => number) => {
    for (const [at, word] of (words ?? '').split(' ').entries()) {
      if (word !== '') table.set(word, valueAt(at));
    }
  };
  add(units[language], (at) => at + 2);
  add(tens[language], (at) => 10 * (at + 2));
  for (const [at, words] of (factors[language] ?? []).entries()) {
    add(words, () => [100, 1000, 1_000_000][at] ?? 1);
  }
  tables.set(language, table);
  return table;
}

/** Joins the words of one number: "two hundred and fifty thousand". */
const joiners = new Set(['and', 'y', 'et', 'و', 've']);

const zeros = [0x30, 0x660, 0x6f0];

/** The digits of other scripts as Latin ones. */
function toLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Digits with what groups them: "250,000", "250 000", "3.5". */
const written = /\d+(?:[.,٬٫'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,٫]\d+)?/gu;

/**
 * The numbers that a text gives, in order.
 * @param language BCP 47: whose number words are known
 * @returns digits without what groups them; words by their value
 */
export function listNumbers(text: string, language: string): string[] {
  const table = tableOf(language.toLowerCase().split('-')[0] ?? '');
  const numbers: string[] = [];
  /** Of the number that is being read in words: what is whole, and what a factor may multiply. */
  let whole = 0;
  let part: number | null = null;
  const close = () => {
    if (part !== null) numbers.push(String(whole + part));
    whole = 0;
    part = null;
  };
  const words = toLatinDigits(text)
    .toLowerCase()
    .matchAll(new RegExp(`${written.source}|[\\p{L}\\p{M}]+`, 'gu'));
  for (const [word] of words) {
    const value = table.get(word);
    if (/^\d/u.test(word)) {
      close();
      const digits = word.replace(/[,٬'’\u00a0\u202f .](?=\d{3}(?!\d))/gu, '');
      part = Number(digits.replace(/[,٫]/u, '.'));
    } else if (value === undefined) {
      if (part === null || !joiners.has(word)) close();
    } else if (value >= 1000) {
      whole += (part ?? 1) * value;
      part = 0;
    } else if (value === 100) {
      part = (part ?? 1) * 100;
    } else {
      part = (part ?? 0) + value;
    }
  }
  close();
  return numbers;
}
