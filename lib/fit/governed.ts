/** Whether what a sentence tells beside a deed and its object is anything that a question speaks of: "vetoed a cycle path". */
import { softWeightOf } from '../ranking/soft-terms.ts';
import type { WordTable } from '../ranking/word-table.ts';
import { isStopWord } from '../ranking/words.ts';
import type { DeedPlace } from './deed-place.ts';
import type { FitSentence } from './read-sentence.ts';
import type { SoftWords } from './soft-words.ts';
import { isVerbOfSaying } from './standing.ts';
import { isTellingStem } from './telling.ts';
import type { Token } from './tokens.ts';

/** How much of a sentence a question does not speak of, each 0 to 1. */
export interface Governed {
  /** Of the clause of its deed, by what its words tell. */
  foreign: number;
  /** Of what its object is told to be of, on or for, the most foreign word: "the ruling on its fees". */
  complement: number;
  /** Of what stands before its object in the same noun phrase: "the garden gate". */
  modifier: number;
}

/** As with those that are put forward rightly: in a language that has no word table. */
const unknown: Governed = { foreign: 0.3, complement: 0, modifier: 0 };

/** In tokens. */
const longestClause = 12;
const longestNounPhrase = 6;
const longestModifier = 3;

/** Behind an object these tell what it is one of. */
const belonging = new Set(['of', 'on', 'about', 'for', 'over', 'at', 'in', 'round', 'around']);

/** How foreign to a question the word of a token is; null for one that tells nothing or is of a name. */
type Foreignness = (at: number) => number | null;

/** By the cosine of the nearest word. */
const foreignnessOf = (cosine: number) => (cosine === 1 ? 0 : 1 - softWeightOf(cosine));

/** Whether a token is none of the clause of those before it. */
function isBreak({ grammar }: FitSentence, token: Token | undefined): boolean {
  return !token || token.breaksBefore || grammar.clauses.has(token.word);
}

/** The tokens of a deed's clause. */
function clauseOf(sentence: FitSentence, { from, to }: DeedPlace): { from: number; to: number } {
  const { tokens } = sentence;
  let start = from;
  while (start > 0 && from - start < longestClause && !isBreak(sentence, tokens[start])) start--;
  let end = to;
  while (end - to < longestClause && !isBreak(sentence, tokens[end])) end++;
  return { from: start, to: end };
}

function isNamed({ phrases, mentions }: FitSentence, at: number): boolean {
  const holds = ({ from, to }: DeedPlace) => from <= at && at < to;
  return mentions.some(holds) || phrases.some((each) => each.agents.size > 0 && holds(each));
}

function isOutside({ grammar }: FitSentence, { word }: Token): boolean {
  return isStopWord(word) || grammar.stops.has(word);
}

function isArticle({ grammar }: FitSentence, { word }: Token): boolean {
  return grammar.determiners.has(word) || grammar.owners.has(word);
}

function complementOf(sentence: FitSentence, { to }: DeedPlace, foreignness: Foreignness): number {
  const { tokens } = sentence;
  const next = tokens[to];
  if (!next || next.breaksBefore || !belonging.has(next.word)) return 0;
  let most = 0;
  for (let at = to + 1; at <= to + longestNounPhrase; at++) {
    const token = tokens[at];
    if (!token || isBreak(sentence, token)) break;
    if (isArticle(sentence, token)) continue;
    if (isOutside(sentence, token)) break;
    most = Math.max(most, foreignness(at) ?? 0);
  }
  return most;
}

function modifierOf(sentence: FitSentence, { from }: DeedPlace, foreignness: Foreignness): number {
  const { tokens } = sentence;
  let most = 0;
  for (let at = from - 1; at >= Math.max(0, from - longestModifier); at--) {
    const token = tokens[at];
    if (!token || tokens[at + 1]?.breaksBefore) break;
    if (isArticle(sentence, token) || isOutside(sentence, token)) break;
    most = Math.max(most, foreignness(at) ?? 0);
  }
  return most;
}

/** By what its words tell, how much of the deeds' clauses is foreign. */
function shareOf(
  sentence: FitSentence,
  deeds: readonly DeedPlace[],
  foreignness: Foreignness,
  table: WordTable,
): number {
  const clauses = new Set<number>();
  for (const deed of deeds) {
    const { from, to } = clauseOf(sentence, deed);
    for (let at = from; at < to; at++) clauses.add(at);
  }
  let all = 0;
  let foreign = 0;
  for (const at of clauses) {
    const own = foreignness(at);
    const token = sentence.tokens[at];
    if (own === null || !token) continue;
    const weight = 1.05 - table.commonness(token.stem);
    all += weight;
    foreign += weight * own;
  }
  return all > 0 ? foreign / all : 0;
}

/**
 * @param deeds where the sentence tells of the question's deed
 * @param objects where it tells of its object; of several the one that tells least of something else counts
 * @param spoken all that its publisher wrote for the question
 */
export function measureGoverned(
  sentence: FitSentence,
  deeds: readonly DeedPlace[],
  objects: readonly DeedPlace[],
  spoken: SoftWords,
  table: WordTable,
): Governed {
  const places = deeds.length > 0 ? deeds : objects;
  if (sentence.language !== 'en' || places.length === 0) return unknown;
  const { tokens, grammar } = sentence;
  const foreignness: Foreignness = (at) => {
    const token = tokens[at];
    if (!token || token.word.length < 2 || isStopWord(token.word)) return null;
    if (isNamed(sentence, at) || isVerbOfSaying(grammar, token)) return null;
    if (!isTellingStem(token.stem, table)) return null;
    // A name that no corpus knows is no thing.
    if (token.isCapital && !table.has(token.stem)) return null;
    return foreignnessOf(spoken.nearTo(token.stem));
  };
  const least = (measure: typeof complementOf) =>
    objects.length > 0
      ? Math.min(...objects.map((object) => measure(sentence, object, foreignness)))
      : 0;
  return {
    foreign: shareOf(sentence, places, foreignness, table),
    complement: least(complementOf),
    modifier: least(modifierOf),
  };
}
