import type { MentionTokens } from './agent-phrase.ts';
import { findAgentPhrases } from './agent-phrases.ts';
import { findDateline, partAtDateline } from './dateline.ts';
import type { ReadSentence } from './deed-place.ts';
import { grammarOf } from './grammars.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { findSeams, partAtSeams } from './seams.ts';
import { listTokens, type Token } from './tokens.ts';
import type { FitMention } from './types.ts';

/** What reading a sentence needs to know of the corpora. */
export interface Known {
  /** Adjectives of entities, by key. */
  adjectives: PhraseIndex<string>;
  /** Whether the entity of a key is a place. */
  isPlace(key: string): boolean;
  /** Whether it is a thing, which does nothing: a document, a topic. */
  isThing(key: string): boolean;
  /** Whether it is an actor of a question. */
  isActor(key: string): boolean;
}

/** A sentence, read for who does what in it. */
export interface FitSentence extends ReadSentence {
  start: number;
  end: number;
  language: string;
  mentions: readonly MentionTokens[];
}

function toTokens(
  tokens: readonly Token[],
  mentions: readonly FitMention[],
  known: Known,
): MentionTokens[] {
  const bySpan = new Map<string, { from: number; to: number; end: number; keys: string[] }>();
  for (const { start, end, entity } of mentions) {
    const from = tokens.findIndex((token) => token.end > start);
    if (from < 0) continue;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    if (to === from) continue;
    const span = bySpan.get(`${from}-${to}`) ?? { from, to, end, keys: [] };
    span.keys.push(entity);
    bySpan.set(`${from}-${to}`, span);
  }
  return [...bySpan.values()].map(({ end, ...span }) => {
    const last = tokens[span.to - 1];
    const hasLostApostrophe = last !== undefined && last.end === end + 1 && last.word.endsWith('s');
    const isPossessive = last?.isPossessive === true || hasLostApostrophe;
    return {
      ...span,
      isPossessive,
      isPlace: span.keys.every((key) => known.isPlace(key)),
      isThing: span.keys.every((key) => known.isThing(key)),
      isActor: span.keys.some((key) => known.isActor(key)),
    };
  });
}

/**
 * Reads a sentence of a text.
 * @param mentions those that stand in it, UTF-16 code units in the text
 * @param language BCP 47
 */
export function readSentence(
  text: string,
  { start, end }: { start: number; end: number },
  mentions: readonly FitMention[],
  language: string,
  known: Known,
): FitSentence {
  const own = language.split('-')[0]?.toLowerCase() ?? 'en';
  const tokens = listTokens(text, start, end, own);
  const grammar = grammarOf(own);
  const spans = toTokens(tokens, mentions, known);
  const context = { tokens, mentions: spans, adjectives: known.adjectives, grammar, language: own };
  const seams = findSeams(tokens, grammar, own);
  for (const at of seams) {
    const token = tokens[at];
    if (token) token.breaksBefore = true;
  }
  const told = start + findDateline(text.slice(start, end));
  const phrases = partAtDateline(partAtSeams(findAgentPhrases(context), seams), tokens, told);
  return { start, end, language: own, tokens, phrases, grammar, mentions: spans };
}
