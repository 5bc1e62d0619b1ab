/** Whether a sentence is about the place of a question. */
import type { Agent, AgentPhrase } from './agent-phrase.ts';
import { findCountry } from './country-index.ts';
import type { FitSentence } from './read-sentence.ts';
import { listTokens } from './tokens.ts';
import type { FitEntity } from './types.ts';

/** The countries that a text names, as agents. */
function countriesIn(text: string, language: string): Agent[] {
  const tokens = listTokens(text, 0, text.length, language);
  return tokens.flatMap((_, at) => {
    const found = findCountry(tokens, at, language);
    return found ? [`c:${found.country}`] : [];
  });
}

/** The countries that a place is or lies in, by its names and its description. */
export function countriesOf(entity: FitEntity): Set<Agent> {
  const names = entity.names.flatMap((name) => countriesIn(name, 'en'));
  const told = entity.descriptions.flatMap(({ text, language }) => countriesIn(text, language));
  return new Set([...names, ...told]);
}

/** The places of a question. */
export interface QuestionPlaces {
  /** Keys of its places, and codes of those that are countries. */
  places: ReadonlySet<Agent>;
  /** Countries that they lie in. */
  around: ReadonlySet<Agent>;
  /** Whether one of them is a country: what names no place may be in it. */
  isWide: boolean;
}

export interface PlaceKnowledge {
  /** Countries that the place of a key lies in. */
  countriesOf(key: string): ReadonlySet<Agent>;
}

type Met = 'here' | 'around' | 'elsewhere';

function meetPhrase(phrase: AgentPhrase, own: QuestionPlaces, known: PlaceKnowledge): Met | null {
  if (phrase.near !== null && own.places.has(phrase.near)) return 'here';
  const isWhere = phrase.isLocative || phrase.isTown || (phrase.isPlace && !phrase.isBare);
  for (const agent of phrase.agents) if (phrase.isPlace && own.places.has(agent)) return 'here';
  if (!isWhere) return null;
  let isAround = false;
  for (const agent of phrase.agents) {
    const countries = agent.startsWith('c:') ? new Set([agent]) : known.countriesOf(agent);
    for (const country of countries) {
      if (own.places.has(country)) return 'here';
      if (own.around.has(country)) isAround = true;
    }
  }
  if (isAround) return 'around';
  // A capital that acts ("Moscow said") is no place, and of a place that nothing is known of, nothing.
  const isTold =
    phrase.isLocative ||
    [...phrase.agents].some((agent) => agent.startsWith('c:') && phrase.isTown);
  const isKnown = [...phrase.agents].some(
    (agent) => agent.startsWith('c:') || known.countriesOf(agent).size > 0,
  );
  return isTold && isKnown ? 'elsewhere' : null;
}

function meetSentence(
  sentence: FitSentence,
  own: QuestionPlaces,
  known: PlaceKnowledge,
): Met | null {
  const met = sentence.phrases.map((phrase) => meetPhrase(phrase, own, known));
  if (met.includes('here')) return 'here';
  if (met.includes('elsewhere')) return 'elsewhere';
  return met.includes('around') ? 'around' : null;
}

/** How a sentence stands to a question's places: named in it, just before it, or open. */
export type PlaceFit = 'here' | 'before' | 'open';

/**
 * How a sentence stands to the places of a question; null where it names another instead, or where
 * a town is asked about and neither the sentence nor those before name it.
 * @param before the sentences before, the nearest first
 */
export function fitPlace(
  sentence: FitSentence,
  before: readonly FitSentence[],
  own: QuestionPlaces,
  known: PlaceKnowledge,
): PlaceFit | null {
  const here = meetSentence(sentence, own, known);
  if (here === 'here') return 'here';
  if (here === 'elsewhere') return null;
  for (const earlier of before) {
    const met = meetSentence(earlier, own, known);
    if (met === 'here') return 'before';
    if (met === 'elsewhere') return null;
  }
  return own.isWide ? 'open' : null;
}
