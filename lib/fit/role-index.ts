import { type FoundPhrase, PhraseIndex } from './phrase-index.ts';
import { type Role, roles } from './roles.ts';
import type { Token } from './tokens.ts';

/** English nouns are met as they are written: a stem mixes up "attacker" with "attack". */
const formsOfEnglish = new Set<string>();

function addForms(noun: string, role: string): void {
  const start = noun.slice(0, -1);
  for (const form of [noun, `${noun}s`, `${noun}es`, noun.endsWith('y') ? `${start}ies` : noun]) {
    formsOfEnglish.add(`${role} ${form.replaceAll('-', ' ')}`);
  }
}

/** Nouns as they are written, where one stem has several roles: Arabic "مقاتلات" are jets, "مقاتلون" men. */
const written = new Set<string>();

/** An Arabic word without what is joined to it: "and", "by", "the", "its". */
function bare(word: string): string {
  return word
    .replace(/^[وف]?[بلك]?(?:ال)?(?=\p{L}{3})/u, '')
    .replace(/(?<=\p{L}{3})(?:ها|هم|ه)$/u, '');
}

/** French and Spanish nouns as they are written: "combattant" has the stem of "combattait". */
const formsOfRomance = new Set<string>();
const isRomance = (language: string) => language === 'fr' || language === 'es';

function addRomanceForms(noun: string, key: string): void {
  const forms = (word: string) => {
    const base = word.replace(/[oa]$/u, '');
    const plain = [
      word,
      `${word}s`,
      `${word}es`,
      `${word}x`,
      `${word}e`,
      `${word}ne`,
      `${word}nes`,
    ];
    const cut = [`${base}o`, `${base}a`, `${base}os`, `${base}as`];
    return [...plain, ...cut, word.replace(/al$/u, 'aux'), word.replace(/ón$/u, 'ones')];
  };
  const all = noun.replaceAll('-', ' ').split(' ').map(forms);
  const [first = [], second] = all;
  if (!second) for (const word of first) formsOfRomance.add(`${key} ${word}`);
  else if (all.length === 2) {
    for (const one of first) for (const two of second) formsOfRomance.add(`${key} ${one} ${two}`);
  } else formsOfRomance.add(`${key} ${noun.replaceAll('-', ' ')}`);
}

const indexes = new Map<string, PhraseIndex<Role>>();

function indexOf(language: string): PhraseIndex<Role> {
  const own = language in roles ? language : 'en';
  const known = indexes.get(own);
  if (known) return known;
  const made = new PhraseIndex<Role>(0);
  for (const [role, list] of Object.entries(roles[own] ?? {})) {
    for (const noun of list.split(',')) {
      made.add(noun.trim(), own, role as Role);
      written.add(`${own} ${role} ${bare(noun.trim())}`);
      if (own === 'en') addForms(noun.trim(), role);
      if (own === 'fr' || own === 'es') addRomanceForms(noun.trim(), `${own} ${role}`);
    }
  }
  indexes.set(own, made);
  return made;
}

/** In capitals these are names; in small letters other words. */
const onlyCapital = new Set(['front', 'intelligence']);

function joinWords(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}

/** The role noun that begins at a token, as long as there is one. */
export function findRole(
  tokens: readonly Token[],
  at: number,
  language: string,
): { role: Role; length: number } | null {
  const isEnglish = !(language in roles) || language === 'en';
  const isWritten = ({ from, to, value }: FoundPhrase<Role>) => {
    const noun = joinWords(tokens, from, to);
    if (isEnglish) return formsOfEnglish.has(`${value} ${noun}`);
    return !isRomance(language) || formsOfRomance.has(`${language} ${value} ${noun}`);
  };
  const all = indexOf(language).findAt(tokens, at).filter(isWritten);
  const isAsListed = ({ from, to, value }: FoundPhrase<Role>) =>
    written.has(`${language} ${value} ${bare(joinWords(tokens, from, to))}`);
  const longest = (all[0]?.to ?? 0) - at;
  const first = all.find((each) => each.to - at === longest && isAsListed(each)) ?? all[0];
  const token = tokens[at];
  if (!first || !token || (onlyCapital.has(token.word) && !token.isCapital)) return null;
  return { role: first.value, length: first.to - first.from };
}
