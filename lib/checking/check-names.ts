import type { Report } from '../corpus/check/report.ts';
import type { CorpusRecord, Entity } from '../corpus/records/records.ts';
import { CASE_ANY, caseRuleOf } from '../matching/letter-case.ts';
import { foldName } from '../matching/name-keys.ts';
import { maxKeyUnits } from '../matching/token-reader.ts';
import { isCommonWord } from './common-words.ts';
import { isMadeOfKinds } from './nobody.ts';
import { CorpusWritings } from './small-writings.ts';

const oneWord = /^[\p{L}\p{M}\p{N}'’]+$/u;
/** In small letters throughout, in a script that has capitals. */
const smallWord = /^(?=.*\p{Ll})[^\p{Lu}]+$/u;

function hasCondition(rule: Entity['contexts'][number]): boolean {
  const wanted = rule.beside.length + rule.besideEntities.length;
  return wanted + rule.notBeside.length + rule.notBesideEntities.length > 0;
}

/** Whether the entity says itself when a name is not meant. */
function isRestricted(entity: Entity, name: string): boolean {
  const folded = name.toLowerCase();
  const rules = entity.contexts.filter((rule) =>
    rule.names.some((other) => other.toLowerCase() === folded),
  );
  if (rules.some(hasCondition)) return true;
  return entity.notNames.some((phrase) => phrase.toLowerCase().includes(folded));
}

/**
 * On how many of a hundred pages a word stands, however it is written; 0 where that is not known.
 * @param language BCP 47
 */
export type PagesOf = (word: string, language: string) => number;

/** Share of the statements with a name that write it in small letters, and how many, to be a warning. */
const leastSmall = { share: 0.2, statements: 2 };

interface Sample {
  writings: CorpusWritings;
  pagesOf: PagesOf;
}

function findReason(entity: Entity, name: string, language: string, sample: Sample): string | null {
  if (caseRuleOf(name) !== CASE_ANY) return null;
  const { small, capital } = sample.writings.of(name) ?? { small: 0, capital: 0 };
  if (small >= leastSmall.statements && small >= leastSmall.share * (small + capital)) {
    return `stands in small letters in ${small} of the ${sample.writings.statements} statements here`;
  }
  if (isMadeOfKinds(name, false)) return 'is what anybody may be called, or write';
  if (!oneWord.test(name)) return null;
  if (isCommonWord(name, language)) return 'is also an everyday word';
  if (smallWord.test(name)) return 'is one word in small letters, as everyday words are';
  // A topic is no person, place or body: a word for it that news have, and that no statement writes as
  // a name, is a common noun.
  const isNoun = entity.kind === 'topic' && capital === 0 && sample.pagesOf(name, language) > 0;
  return isNoun ? 'is a topic, and a common word of news' : null;
}

/** "That is on some 6 of 100 pages", where it is known. */
function sayPages(pages: number): string {
  if (pages === 0) return '';
  const some = pages < 1 ? 'fewer than 1' : `some ${Math.round(pages)}`;
  return ` That is on ${some} of 100 pages of news in English.`;
}

function checkName(
  entity: Entity,
  name: string,
  language: string,
  sample: Sample,
): [string, string] | null {
  if (foldName(name) === null) {
    const message = `The name "${name.slice(0, 40)}" is never looked for on pages: a name has at least one letter, digit or sign, and at most ${maxKeyUnits} characters. Shorten or remove it.`;
    return ['name-not-matched', message];
  }
  const reason = isRestricted(entity, name) ? null : findReason(entity, name, language, sample);
  if (!reason) return null;
  const pages = oneWord.test(name) ? sayPages(sample.pagesOf(name, language)) : '';
  const message = `The name "${name}" ${reason}, and would be marked wherever it stands, as "${name.toLowerCase()}" too.${pages} Say in "contexts" what must or must not stand beside it, or list the phrases that are something else in "notNames".`;
  return ['name-common', message];
}

/**
 * Warns of names that would mark what is not meant (`name-common`), unless contexts or notNames
 * restrict them, and of names that are never found (`name-not-matched`).
 * @param pagesOf how common words are
 */
export function checkNames(
  records: readonly CorpusRecord[],
  report: Report,
  pagesOf: PagesOf = () => 0,
): void {
  const sample: Sample = { writings: new CorpusWritings(records), pagesOf };
  for (const entity of records) {
    if (entity.type !== 'entity') continue;
    for (const [language, names] of Object.entries(entity.names)) {
      for (const [index, name] of names.entries()) {
        const found = checkName(entity, name, language, sample);
        if (found) report('warning', found[0], entity, ['names', language, index], found[1]);
      }
    }
  }
}
