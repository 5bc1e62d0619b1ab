import type { Stance } from '../../corpus/records/records.ts';

/** Verdicts that say yes or no by themselves, in several languages; docs/exchange.md lists them. */
const yesWords = [
  'true',
  'correct',
  'vrai',
  'wahr',
  'richtig',
  'verdadero',
  'cierto',
  'verdadeiro',
  'vero',
  'waar',
  'правда',
  'doğru',
  'صحيح',
];
const noWords = [
  'false',
  'untrue',
  'not true',
  'incorrect',
  'faux',
  'falsch',
  'unwahr',
  'falso',
  'onwaar',
  'неправда',
  'ложь',
  'yanlış',
  'خطأ',
  'خاطئ',
];

/** Feminine and other forms of the same words. */
const forms: Record<string, string> = {
  vraie: 'vrai',
  fausse: 'faux',
  verdadera: 'verdadero',
  cierta: 'cierto',
  verdadeira: 'verdadeiro',
  vera: 'vero',
  falsa: 'falso',
};

/**
 * The stance that a verdict's own words make unmistakable; everything else, "mostly false" and
 * numbers too, is `qualifies`.
 */
export function stanceOfRating(words: string | null): Stance {
  const folded = (words ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”«»'‘’]+|[\s"“”«»'‘’.!]+$/g, '');
  const word = Object.hasOwn(forms, folded) ? (forms[folded] ?? folded) : folded;
  if (yesWords.includes(word)) return 'affirms';
  return noWords.includes(word) ? 'denies' : 'qualifies';
}
