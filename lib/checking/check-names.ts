import type { Report } from '../corpus/check/report.ts';
import type { CorpusRecord, Entity } from '../corpus/records/records.ts';
import { CASE_ANY, caseRuleOf } from '../matching/letter-case.ts';
import { foldName } from '../matching/name-keys.ts';
import { maxKeyUnits } from '../matching/token-reader.ts';
import { isCommonWord } from './common-words.ts';

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

function findReason(name: string, language: string): string | null {
  if (!oneWord.test(name) || caseRuleOf(name) !== CASE_ANY) return null;
  if (isCommonWord(name, language)) return 'is also an everyday word';
  return smallWord.test(name) ? 'is one word in small letters, as everyday words are' : null;
}

function checkName(entity: Entity, name: string, language: string): [string, string] | null {
  if (foldName(name) === null) {
    const message = `The name "${name.slice(0, 40)}" is never looked for on pages: a name has at least one letter, digit or sign, and at most ${maxKeyUnits} characters. Shorten or remove it.`;
    return ['name-not-matched', message];
  }
  const reason = isRestricted(entity, name) ? null : findReason(name, language);
  if (!reason) return null;
  const message = `The name "${name}" ${reason}, and would be marked wherever it stands, as "${name.toLowerCase()}" too. Say in "contexts" what must or must not stand beside it, or list the phrases that are something else in "notNames".`;
  return ['name-common', message];
}

/**
 * Warns of names that would mark what is not meant (`name-common`), unless contexts or notNames
 * restrict them, and of names that are never found (`name-not-matched`).
 */
export function checkNames(records: readonly CorpusRecord[], report: Report): void {
  for (const entity of records) {
    if (entity.type !== 'entity') continue;
    for (const [language, names] of Object.entries(entity.names)) {
      for (const [index, name] of names.entries()) {
        const found = checkName(entity, name, language);
        if (found) report('warning', found[0], entity, ['names', language, index], found[1]);
      }
    }
  }
}
