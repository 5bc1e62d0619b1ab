/** Deeds that bear a name which is no agent that is known. */
import type { DeedPlace, ReadSentence } from './deed-place.ts';

const weekday = /day$/;

/** Whether a token is a part of a name that no phrase has. */
function isUnknown({ tokens, phrases, grammar }: ReadSentence, at: number): boolean {
  const token = tokens[at];
  if (!token?.isCapital || tokens[at + 1]?.breaksBefore) return false;
  if (grammar.determiners.has(token.word) || weekday.test(token.word)) return false;
  return !phrases.some(({ from, to }) => from <= at && at < to);
}

/** "the Reed offensive": whether a name which nobody knows stands between an article and a deed. */
export function isOfUnknownName(sentence: ReadSentence, { from }: DeedPlace): boolean {
  const { tokens, grammar } = sentence;
  let at = from - 1;
  while (isUnknown(sentence, at)) at--;
  return at < from - 1 && grammar.determiners.has(tokens[at]?.word ?? '');
}
