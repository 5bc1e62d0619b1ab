/** Whether the word of a deed tells what was done to somebody, and not what he did. */
import type { DeedPlace, ReadSentence } from './deed-place.ts';

/** Past forms that do not end with "ed". */
export const irregular =
  /^(?:hit|struck|shot|hurt|beaten|slain|killed|torn|blown|set|held|done|made|carried)$/;

/** These need to say whom; "Ten fighters killed in a raid" says it before. */
const transitive =
  /^(?:killed|wounded|injured|destroyed|displaced|captured|slain|trapped|besieged|evacuated|hurt|maimed|targeted)$/;
const afterPassive = new Set(
  'in by at near on during after when as since across around over'.split(' '),
);

/** A participle that tells what was done to the noun before it. */
export function isReduced({ tokens }: ReadSentence, { to }: DeedPlace): boolean {
  const next = tokens[to];
  if (!transitive.test(tokens[to - 1]?.word ?? '')) return false;
  return !next || next.breaksBefore || afterPassive.has(next.word);
}

/** "was bombed", "had been hit". */
export function isPassive({ tokens, grammar }: ReadSentence, { from, to }: DeedPlace): boolean {
  const last = tokens[to - 1];
  if (!last || !(/(?:ed|en)$/.test(last.word) || irregular.test(last.word))) return false;
  return tokens.slice(Math.max(0, from - 3), from).some(({ word }) => grammar.be.has(word));
}
