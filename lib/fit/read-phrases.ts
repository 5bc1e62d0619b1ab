/** The readers of one phrase each, which findAgentPhrases tries at a token. */
import {
  type Agent,
  type Made,
  type MentionTokens,
  makePhrase,
  type PhraseContext,
} from './agent-phrase.ts';
import { findCountry } from './country-index.ts';
import {
  agentsOfAdjective,
  hasIdleEnding,
  isActing,
  isCompound,
  nounAfter,
  nounBefore,
} from './nouns.ts';
import { findRole } from './role-index.ts';
import type { Token } from './tokens.ts';

/** Peoples and bodies that are no countries: agents all the same. */
const furtherAgents: ReadonlyMap<string, Agent> = new Map([
  ['kurdish', 'r:kurds'],
  ['kurd', 'r:kurds'],
  ['kurds', 'r:kurds'],
  ['nato', 'r:nato'],
  ['western', 'r:west'],
  ['west', 'r:west'],
  ['european', 'r:europe'],
  ['allied', 'r:allies'],
]);

/** Words that tell a part of the world only with a capital, and not before what a town or a land has. */
const directions = new Set(['western', 'eastern', 'northern', 'southern']);
const partOfPlace =
  /^(?:part|side|half|edge|outskirt|section|sector|end|front|bank|border|suburb|district|neighbou?rhood|quarter|countryside|province|region|area|village|town|city|route|road|entrance|flank)s?$/;

/** The same in Turkish, Arabic, French, Spanish and Russian, by the beginnings of their words. */
const otherDirections =
  /^(?:batı|doğu|kuzey|güney|(?:ال)?(?:غربي|شرقي|شمالي|جنوبي)|occident|orient|западн|восточн|северн|южн)/u;

/** "ouest d'Alep", "حلب الغربية": whether a part of a town or a land is told. */
function isDirectionElsewhere({ tokens, mentions, language }: PhraseContext, at: number): boolean {
  const token = tokens[at];
  if (!token || language === 'en' || !otherDirections.test(token.word)) return false;
  if (language === 'tr') return !token.isCapital;
  const isBesidePlace = mentions.some(({ to, isPlace }) => isPlace && to === at);
  const isOfPart = [at - 1, at + 1].some(
    (near) => findRole(tokens, near, language)?.role === 'civil',
  );
  return isBesidePlace || isOfPart;
}

/** "the western outskirts", which say where and not who. */
function isDirection(context: PhraseContext, at: number): boolean {
  const { tokens } = context;
  const token = tokens[at];
  if (isDirectionElsewhere(context, at)) return true;
  if (!token || !directions.has(token.word)) return false;
  return !token.isCapital || partOfPlace.test(tokens[at + 1]?.word ?? '');
}

/** The countries that a mention's own words tell: "Danish Ministry of Defence" is Denmark's. */
function readCountries(context: PhraseContext, { from, to, isPlace }: MentionTokens) {
  const agents: Agent[] = [];
  let isCountry = false;
  let isBare = false;
  for (let at = from; at < to; at++) {
    const found = findCountry(context.tokens, at, context.language);
    if (!found) continue;
    const end = at + found.length;
    const country = `c:${found.country}`;
    if (found.form === 'adjective') {
      const noun = nounAfter({ ...context, mentions: [] }, end);
      const isWithin = end >= to || (noun.role !== null && noun.to <= to);
      if (isWithin) agents.push(...agentsOfAdjective(country, noun.role));
    } else if (at === from && end >= to) {
      agents.push(country);
      isCountry = true;
      isBare = found.form === 'name';
    }
    at = end - 1;
  }
  return { agents, isBare, isTown: isPlace && !isCountry };
}

/** A mention, with the noun behind it that says who acts: "League fighters". */
export function readMention(context: PhraseContext, mention: MentionTokens): Made {
  const { tokens, grammar } = context;
  if (isCompound(context, mention.to)) return makePhrase(mention.to + 1, []);
  const own = readCountries(context, mention);
  const agents = [...mention.keys, ...own.agents];
  const last = tokens[mention.to - 1];
  const { isPossessive } = mention;
  // Where the subject follows its verb, and behind a case ending, no noun goes with the name before it.
  const isWhose = own.isTown && grammar.predicateEndings?.test(last?.ending ?? '') === true;
  const isApart =
    grammar.verbBeforeSubject !== null || isWhose || hasIdleEnding(context, mention.to);
  const noun = isApart ? { role: null, to: mention.to } : nounAfter(context, mention.to);
  const next = tokens[mention.to];
  const isDirect = next !== undefined && !grammar.stops.has(next.word);
  // "Denmark rebels": a headline tells where they are.
  if (isDirect && own.isBare && !isPossessive && noun.role === 'armed') {
    return makePhrase(noun.to, ['r:armed'], { near: own.agents[0] ?? null });
  }
  if (isDirect && noun.role && noun.role !== 'civil' && noun.role !== 'person') {
    // "Ford's army", "League fighters": the name tells whose they are.
    const isBare = own.isBare && !isPossessive && noun.role === 'tool' && !last?.isUpper;
    return makePhrase(isActing(noun.role) ? noun.to : mention.to, agents, {
      isBare,
      isTown: own.isTown && !isPossessive && noun.role === 'tool',
      isPlace: false,
    });
  }
  // "Denmark's crimes" are Denmark's, "Denmark's towns" only say where.
  if (isPossessive && !own.isTown && noun.role !== 'civil') return makePhrase(mention.to, agents);
  const isBare = own.isBare && !isPossessive;
  const isIdle = (own.isTown || mention.isThing) && !mention.isActor;
  const where = { isPlace: mention.isPlace, isTown: own.isTown, isIdle };
  return makePhrase(mention.to, agents, { ...where, isBare });
}

/** A country by its name, adjective, capital or one of its towns. */
export function readCountry(context: PhraseContext, at: number): Made | null {
  const { tokens, language, grammar } = context;
  const found = findCountry(tokens, at, language);
  if (!found) return null;
  const end = at + found.length;
  const country = `c:${found.country}`;
  const last = tokens[end - 1];
  if (isCompound(context, end)) return makePhrase(end + 1, []);
  const isPossessive = last?.isPossessive || found.hasLostApostrophe;
  const isLikeAdjective = found.form === 'adjective' || isPossessive || last?.isUpper;
  const after = nounAfter(context, end);
  if (!isLikeAdjective) {
    if (after.role === 'armed') return makePhrase(after.to, ['r:armed'], { near: country });
    const isTown = found.form === 'place';
    return makePhrase(end, [country], { isPlace: true, isTown, isBare: found.form === 'name' });
  }
  const role = after.role ?? (grammar.adjectivesFollow ? nounBefore(context, at) : null);
  const isLed = tokens[end]?.word === 'led';
  const agents = [...agentsOfAdjective(country, role), ...(isLed ? [country] : [])];
  return makePhrase(isActing(after.role) ? after.to : end, agents, { near: country });
}

/** An adjective that a corpus gives for an entity. */
export function readAdjective(context: PhraseContext, at: number): Made | null {
  const { tokens, language, grammar } = context;
  const found = context.adjectives.findAt(tokens, at);
  const [first] = found;
  if (!first || isDirection(context, at)) return null;
  if (isCompound(context, first.to)) return makePhrase(first.to + 1, []);
  const country = findCountry(tokens, at, language);
  const own = findRole(tokens, at, language)?.role ?? null;
  const further = nounAfter(context, first.to);
  // Behind a noun another stands at once ("rebel fighters"): "rebels hit government positions".
  const isOne = !isActing(own) || findRole(tokens, first.to, language) !== null;
  const after = isOne ? further : { role: null, to: first.to };
  const role = after.role ?? (grammar.adjectivesFollow ? nounBefore(context, at) : null);
  const keys = found.filter(({ to }) => to === first.to).map(({ value }) => value);
  // A noun that means the entity itself ("rebels"), or a people's adjective ("Danish").
  const agents = isActing(own) ? keys : keys.flatMap((key) => agentsOfAdjective(key, role));
  if (own === 'armed') agents.push('r:armed');
  const near = country ? `c:${country.country}` : null;
  if (near) agents.push(...agentsOfAdjective(near, role));
  return makePhrase(isActing(after.role) ? after.to : first.to, agents, { near });
}

/** What somebody does goes with his name ("the Danish operation"), and does nothing without one. */
const isDeedNoun = (word: string) =>
  /^(?:operation|campaign|intervention|involvement|offensive|assault|air)s?$/.test(word);

/** What kind of deed it is, and not whose: "an air campaign". */
const kinds = new Set('air military ground bombing'.split(' '));

/** Groups that a corpus may not know: each does its own deeds, and not those of "rebels". */
const namedGroups = [
  ...['hezbollah', 'hizbollah', 'hizbullah', 'hamas', 'taliban', 'pkk', 'boko haram', 'houthi'],
  ...['houthis', 'al shabaab', 'al shabab'],
];

const listWords = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');

/** "armée danoise": whose force it is, where adjectives follow. */
function readOwnerBehind(context: PhraseContext, at: number): Made | null {
  const { tokens, grammar } = context;
  if (!grammar.adjectivesFollow || !tokens[at] || tokens[at].breaksBefore) return null;
  if (context.mentions.some(({ from }) => from === at)) return null;
  const isOfCountry = findCountry(tokens, at, context.language)?.form === 'adjective';
  const made = isOfCountry
    ? (readAdjective(context, at) ?? readCountry(context, at))
    : readAdjective(context, at);
  return made && made.agents.size > 0 ? made : null;
}

/** Those who act, by their role alone: "rebels", "government forces". */
export function readRole(context: PhraseContext, at: number): Made | null {
  const { tokens, language, grammar } = context;
  const found = findRole(tokens, at, language);
  if (!found || !isActing(found.role)) return null;
  const end = at + found.length;
  if (isCompound(context, end)) return makePhrase(end + 1, []);
  const isOfKind = found.length === 1 || kinds.has(tokens[at]?.word ?? '');
  const head = tokens[end - 1];
  const isDeed = isDeedNoun(head?.word ?? '') || grammar.deedNouns.has(head?.stem ?? '');
  if (isOfKind && isDeed) return null;
  const own = found.role === 'state' ? readOwnerBehind(context, end) : null;
  if (own) return own;
  const after = findRole(tokens, end, language);
  // "government warplanes", "rebel fighters", "police officers"
  const isCompounded = after && after.role !== 'civil' && !tokens[end]?.breaksBefore;
  const isArmed = found.role === 'armed' || after?.role === 'armed';
  const name = namedGroups.find((group) => group === listWords(tokens, at, end));
  const agent = name ? `r:${name}` : isArmed ? 'r:armed' : `r:${found.role}`;
  return makePhrase(isCompounded ? end + after.length : end, [agent]);
}

/** Peoples and bodies that are no countries. */
export function readFurther(context: PhraseContext, at: number): Made | null {
  const token = context.tokens[at];
  const agent = token?.isCapital ? furtherAgents.get(token.word) : undefined;
  if (agent === undefined) return null;
  if (isDirection(context, at)) return null;
  if (isCompound(context, at + 1)) return makePhrase(at + 2, []);
  const after = nounAfter(context, at + 1);
  if (after.role === 'civil') return null;
  return makePhrase(isActing(after.role) ? after.to : at + 1, [agent]);
}
