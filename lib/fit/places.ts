/** Whether a sentence is about the place of a question. */
import type { Agent, AgentPhrase } from './agent-phrase.ts';
import { findCountry } from './country-index.ts';
import type { FitSentence } from './read-sentence.ts';
import { listTokens, type Token } from './tokens.ts';
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

/** The countries that a person speaks for: whose bodies or offices his description tells first. */
export function countriesSpokenFor(entity: FitEntity): Set<Agent> {
  const english = entity.descriptions.filter(({ language }) => language === 'en');
  return new Set(english.flatMap(({ text, language }) => countriesIn(text, language).slice(0, 1)));
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

type Met = 'here' | 'region' | 'around' | 'elsewhere';

/** Behind or before a name these tell that it is a place: "Ford province", "the town of Ford". */
const placeNoun =
  /^(?:city|province|town|village|governorate|district|region|countryside|suburb|cities|provinces|towns|villages)$/;

/** Where somebody speaks or meets tells nothing of what he speaks of. */
const speaking =
  /^(?:speaking|spoke|said|told|talks|meeting|conference|summit|interview|briefing|visit)$/;

/** "fighters from Norway", "speaking in Oslo": whence somebody is, or where he speaks. */
function isByTheWay({ tokens }: FitSentence, { from }: AgentPhrase): boolean {
  const preposition = tokens[from - 1]?.word;
  if (preposition === 'from') return true;
  return (
    (preposition === 'in' || preposition === 'at') &&
    tokens.slice(Math.max(0, from - 4), from - 1).some(({ word }) => speaking.test(word))
  );
}

function isTold(sentence: FitSentence, phrase: AgentPhrase): boolean {
  const { tokens } = sentence;
  const { from, to, isLocative } = phrase;
  return (
    (isLocative && !isByTheWay(sentence, phrase)) ||
    placeNoun.test(tokens[to]?.word ?? '') ||
    placeNoun.test(tokens[from - 2]?.word ?? '')
  );
}

/** These make of a town's name what lies around it: "Ford province", "rural Ford", "near Ford". */
const around = new Set([
  ...['province', 'governorate', 'countryside', 'region', 'provinces', 'rural', 'outside', 'near'],
  ...['north', 'south', 'east', 'west', 'outskirts', 'surroundings', 'suburb', 'km', 'kilometres'],
]);

/** The same before a name in other languages, "ريف حلب", and behind it in Turkish, "Halep kırsalı". */
const aroundOther =
  /^(?:provinces?|provincias?|campagne|banlieue|périphérie|nord|sud|norte|sur|periferia|afueras|alrededores|провинци\p{L}+|окрестност\p{L}+|пригород\p{L}*|север\p{L}?|юг\p{L}?|ريف|محافظة|بريف|بمحافظة|شمال|شمالي|جنوب|جنوبي)$/u;
const aroundBehind = /^(?:kırsal|vilayet|il(?:inde|inin|i)$|kuzey|güney|çevre)/u;

function isRegion({ tokens }: FitSentence, { from, to }: AgentPhrase): boolean {
  const before = /^(?:de|d|del)$/.test(tokens[from - 1]?.word ?? '') ? from - 2 : from - 1;
  if (aroundOther.test(tokens[before]?.word ?? '')) return true;
  if (aroundBehind.test(tokens[to]?.word ?? '')) return true;
  if (around.has(tokens[to]?.word ?? '')) return true;
  const isOf = tokens[from - 1]?.word === 'of' || tokens[from - 1]?.word === 'in';
  return around.has(tokens[from - (isOf ? 2 : 1)]?.word ?? '');
}

function meetPhrase(
  sentence: FitSentence,
  phrase: AgentPhrase,
  own: QuestionPlaces,
  known: PlaceKnowledge,
): Met | null {
  if (phrase.near !== null && own.places.has(phrase.near)) return 'here';
  if (!phrase.isPlace && !phrase.isTown) return null;
  for (const agent of phrase.agents) {
    if (own.places.has(agent)) return isRegion(sentence, phrase) ? 'region' : 'here';
  }
  const countries = new Set(
    [...phrase.agents].flatMap((agent) =>
      agent.startsWith('c:') ? [agent] : [...known.countriesOf(agent)],
    ),
  );
  if ([...countries].some((country) => own.places.has(country))) return 'here';
  if (!isTold(sentence, phrase)) return null;
  const isCountry = !phrase.isTown && phrase.isBare;
  if (isCountry && [...countries].some((country) => own.around.has(country))) return 'around';
  return countries.size > 0 || !own.isWide ? 'elsewhere' : null;
}

/** Written with a capital behind "in", and no place. */
const noPlaces = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december ramadan christmas easter parliament congress
  english arabic french russian turkish spanish`.split(/\s+/),
);
const within = new Set(['in', 'near', 'outside', 'at']);

/** These are parts of a town, which may be one that is asked about. */
const partNoun = /^(?:neighbou?rhood|district|quarter|street|square|avenue|suburb)s?$/;

/** "Reed Hill neighbourhood": whether a name that begins at a token is of a part of a town. */
function isPartOfTown(tokens: readonly Token[], at: number): boolean {
  let to = at;
  while (tokens[to]?.isCapital && to < at + 5) to++;
  return tokens.slice(at, to + 1).some(({ word }) => partNoun.test(word));
}

/** Whether a body of a town tells where a part of one is: "a rocket hit the Reed Hill district, Ford police said". */
function isToldByBody({ tokens, phrases }: FitSentence, own: QuestionPlaces): boolean {
  return (
    phrases.some(({ agents, isPlace }) => !isPlace && [...agents].some((a) => own.places.has(a))) &&
    tokens.some(({ word }) => partNoun.test(word))
  );
}

/** Nouns of places before their name, and in Turkish behind it. */
const nounsBefore =
  /^(?:villes?|villages?|localités?|bourgades?|provinces?|ciudad(?:es)?|localidad(?:es)?|pueblos?|aldeas?|provincias?|город(?:а|у|е|ом)?|городк\p{L}+|дерев\p{L}+|сел[оеа]|пос[её]л\p{L}+|провинци\p{L}+)$/u;
const nounsBehind =
  /^(?:kent|ilçe|kasaba|köy|vilayet|şehr)(?:i|si|ü|nde|inde|sinde|ünde|ine|sine|üne|ini|sini|ünü|inin|sinin|ünün)$/u;
const ofPlace = /^(?:de|d|del)$/;

/** "la ville danoise d'Aarhus", "в городе Орхус", "Aarhus kentinde": whether a token begins or ends such a name. */
function isElsewhereNamed(
  tokens: readonly Token[],
  at: number,
  isUnknown: (at: number) => boolean,
): boolean {
  const word = tokens[at]?.word ?? '';
  if (nounsBehind.test(word)) return isUnknown(at - 1);
  if (!nounsBefore.test(word) || tokens[at + 1]?.breaksBefore) return false;
  // "d'Aarhus" is one token.
  const elided = [at + 1, at + 2].find((next) => {
    const token = tokens[next];
    return (
      token !== undefined && token.ending === '' && token.end - token.start > token.word.length
    );
  });
  if (elided !== undefined && isUnknown(elided)) return true;
  const of = [at + 1, at + 2].find((next) => ofPlace.test(tokens[next]?.word ?? ''));
  if (of !== undefined) return isUnknown(of + 1);
  return /\p{Script=Cyrillic}/u.test(word) && isUnknown(at + 1);
}

/** Whether a sentence names a place that no corpus knows: "Ford province", "the town of Ford", "in Ford". */
export function namesUnknownPlace({ tokens, phrases }: FitSentence): boolean {
  const isUnknown = (at: number) => {
    const token = tokens[at];
    if (!token?.isCapital || noPlaces.has(token.word)) return false;
    return !phrases.some(({ from, to }) => from <= at && at < to);
  };
  return tokens.some(({ word, isCapital }, at) => {
    if (isElsewhereNamed(tokens, at, isUnknown)) return true;
    if (within.has(word) && !isCapital) return isUnknown(at + 1) && !isPartOfTown(tokens, at + 1);
    if (!placeNoun.test(word) || isCapital) return false;
    return isUnknown(at - 1) || (tokens[at + 1]?.word === 'of' && isUnknown(at + 2));
  });
}

/** Whether a place stands in what is told by the way: "days after the protest in Ford". */
function isInAside({ tokens, grammar }: FitSentence, { from }: AgentPhrase): boolean {
  return tokens.slice(Math.max(0, from - 6), from).some(({ word }) => grammar.clauses.has(word));
}

function meetSentence(
  sentence: FitSentence,
  own: QuestionPlaces,
  known: PlaceKnowledge,
): Met | null {
  const met = sentence.phrases.map((phrase) => meetPhrase(sentence, phrase, own, known));
  const isAside = sentence.phrases.every(
    (phrase, at) => met[at] !== 'here' || isInAside(sentence, phrase),
  );
  if (met.includes('here')) {
    // "in Ford, a week after the raid on Reed": where it is asked about Reed.
    return isAside && !own.isWide && namesUnknownPlace(sentence) ? 'elsewhere' : 'here';
  }
  if (met.includes('region')) return 'region';
  if (met.includes('elsewhere')) return 'elsewhere';
  if (!own.isWide && namesUnknownPlace(sentence)) return 'elsewhere';
  if (!own.isWide && isToldByBody(sentence, own)) return 'here';
  return met.includes('around') ? 'around' : null;
}

/** How a sentence stands to a question's places: it names a town of them, a country, they are named just before it, or open. */
export type PlaceFit = 'town' | 'region' | 'here' | 'before' | 'townBefore' | 'open' | 'nowhere';

/**
 * How a sentence stands to the places of a question; null where it, or what stands before, names
 * another instead. Where no place is told it is open, or nowhere if a town is asked about.
 * @param before the sentences before, the nearest first
 */
export function fitPlace(
  sentence: FitSentence,
  before: readonly FitSentence[],
  own: QuestionPlaces,
  known: PlaceKnowledge,
): PlaceFit | null {
  const here = meetSentence(sentence, own, known);
  if (here === 'here') return own.isWide ? 'here' : 'town';
  if (here === 'region') return own.isWide ? 'here' : 'region';
  if (here === 'elsewhere') return null;
  for (const earlier of before) {
    const met = meetSentence(earlier, own, known);
    if (met === 'here' || met === 'region') return own.isWide ? 'before' : 'townBefore';
    if (met === 'elsewhere') return null;
  }
  return own.isWide ? 'open' : 'nowhere';
}
