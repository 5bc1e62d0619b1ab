/** Whether a name before a deed does it, only speaks of it, or has nothing to do with it. */
import type { AgentPhrase } from './agent-phrase.ts';
import type { ReadSentence } from './deed-place.ts';
import type { Grammar } from './grammar.ts';
import { isForce } from './nouns.ts';
import type { Token } from './tokens.ts';

/** A word that says, denies, condemns or accuses. */
export function isVerbOfSaying(grammar: Grammar, { stem }: Token): boolean {
  return (
    grammar.speech.has(stem) ||
    grammar.critique.has(stem) ||
    grammar.denial.has(stem) ||
    grammar.accusing.has(stem)
  );
}

/** Words behind which stands whose something is. */
export const heldBy =
  /^(?:presence|position|stronghold|area|control|hand|fear|threat|siege|advance|fall|withdrawal|loss|death|use)s?$/;

/** How a phrase before a deed stands to it. */
export type Standing = 'agent' | 'weak' | 'bystander' | 'stop' | 'speaker';

const asidePreposition = /^(?:in|after|during|from|amid|despite|about|over)$/;

/** "according to figures compiled by Ford". */
function isAccordingTo(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - 7); at--) {
    if (tokens[at + 1]?.breaksBefore) return false;
    if (tokens[at]?.word === 'to' && tokens[at - 1]?.word === 'according') return true;
  }
  return false;
}

/** How far "according to" stands from the name: "по словам генерала Рида". */
const nearestSource = 3;

/** "selon Ford", "по словам Форда". */
function isAccordingToBefore(tokens: readonly Token[], grammar: Grammar, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - nearestSource); at--) {
    if (grammar.accordingTo.has(tokens[at]?.word ?? '')) return true;
    if (tokens[at]?.breaksBefore) return false;
  }
  return false;
}

/** Turkish "Ford'a göre", "Danimarkalı elçiye göre". */
function isAccordingToAfter(
  tokens: readonly Token[],
  grammar: Grammar,
  { to }: AgentPhrase,
): boolean {
  for (let at = to; at < Math.min(tokens.length, to + nearestSource); at++) {
    if (tokens[at]?.breaksBefore) return false;
    if (grammar.accordingToAfter.has(tokens[at]?.word ?? '')) return true;
  }
  return false;
}

/** Turkish "Ford, … söyledi": whether a sentence begins with who says it and ends with the verb. */
export function isSpeakerAtStart({ tokens, grammar }: ReadSentence, { to }: AgentPhrase): boolean {
  const last = tokens.at(-1);
  if (grammar.negatedVerb === null || !last || !tokens[to]?.breaksBefore) return false;
  return isVerbOfSaying(grammar, last);
}

/** Whether a verb of saying stands before who says it: Arabic "قال وزير الدفاع", Spanish "dijo el ministro". */
function isSpeakerBehind({ tokens, grammar }: ReadSentence, { from }: AgentPhrase): boolean {
  if (!grammar.adjectivesFollow) return false;
  for (let at = from - 1; at >= Math.max(0, from - nearestSource); at--) {
    const token = tokens[at];
    if (!token) return false;
    if (grammar.speech.has(token.stem)) return true;
    if (token.breaksBefore || grammar.relatives.has(token.word)) return false;
  }
  return false;
}

/** Whether what stands around a phrase makes it somebody who only speaks: "according to Ford". */
export function isSource({ tokens, grammar }: ReadSentence, phrase: AgentPhrase): boolean {
  const before = tokens[phrase.from - 1];
  const earlier = tokens[phrase.from - 2];
  if (isAccordingToAfter(tokens, grammar, phrase)) return true;
  if (!before) return false;
  if (isAccordingToBefore(tokens, grammar, phrase.from)) return true;
  if (before.word === 'to' && earlier?.word === 'according') return true;
  if (isAccordingTo(tokens, phrase.from)) return true;
  if (grammar.by.has(before.word) && earlier && isVerbOfSaying(grammar, earlier)) return true;
  const after = tokens.slice(phrase.to, phrase.to + 2);
  return (
    tokens[phrase.to - 1]?.isPossessive === true &&
    after.some(({ stem }) => grammar.accusations.has(stem))
  );
}

/** Some of somebody's, or none: "members", "no one". */
const anybody =
  /^(?:one|none|nobody|anyone|anybody|someone|somebody|member|people|men|man|women|woman)s?$/;
const isAnybody = (token: Token | undefined) => token !== undefined && anybody.test(token.word);

/** "sides with Ford": whether a phrase does nothing itself; "accusations against Ford" tell that it does. */
function isObject({ tokens, grammar }: ReadSentence, { from, to }: AgentPhrase): boolean {
  let at = from - 1;
  while (grammar.determiners.has(tokens[at]?.word ?? '')) at--;
  const preposition = tokens[at]?.word ?? '';
  if (!grammar.toward.has(preposition)) return false;
  // "bombers from Ford", "no one from Ford"
  if (preposition === 'from' && (isForce(tokens, at - 1) || isAnybody(tokens[at - 1])))
    return false;
  // "pressure on Ford to stop the raids"
  if (/^(?:for|on)$/.test(preposition) && tokens[to]?.word === 'to') return false;
  return !tokens
    .slice(Math.max(0, at - 3), at)
    .some(
      ({ stem }) =>
        grammar.accusing.has(stem) || grammar.accusations.has(stem) || grammar.blaming.has(stem),
    );
}

/** What may stand between "and" and a verb: "and then did not". */
const leadingIn = new Set(
  'then later also still never not did does do has have had been to failed fails fail refused began tried chose promptly simply'.split(
    ' ',
  ),
);

/** "known as", "such as", "as well as": these begin no clause. */
function isNaming(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== 'as') return false;
  return (
    /^(?:known|such|well|described)$/.test(tokens[at - 1]?.word ?? '') ||
    tokens[at + 1]?.word === 'well'
  );
}

/** Behind these stands whose friend or foe somebody is. */
const relatedTo =
  /^(?:ally|allies|backer|supporter|sponsor|opponent|enemy|enemies|rival|foe|friend|critic|neighbou?r)s?$/;

/** "the presence of Ford's men", "an ally of Ford": whose it is does nothing, but "dozens of Ford's men" do. */
function isOfNoun({ tokens, grammar }: ReadSentence, { from }: AgentPhrase): boolean {
  let at = from - 1;
  // "an ally of President Ford"
  const isOfName = (token: Token | undefined) =>
    token !== undefined && (token.isCapital || grammar.determiners.has(token.word));
  while (isOfName(tokens[at])) at--;
  const noun = tokens[at - 1]?.word ?? '';
  return tokens[at]?.word === 'of' && (heldBy.test(noun) || relatedTo.test(noun));
}

/** "Ford, an ally of Reed, …": what is only said of somebody named before. */
function isPredicate({ tokens, grammar }: ReadSentence, { from, to }: AgentPhrase): boolean {
  if (!relatedTo.test(tokens[to - 1]?.word ?? '') || tokens[to]?.word !== 'of') return false;
  return tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ word }) => word === 'a' || word === 'an' || grammar.be.has(word));
}

/** "Ford knew of it and failed to …": whether a second verb of the same subject begins right before the deed. */
function keepsSubject(
  { grammar }: ReadSentence,
  between: readonly Token[],
  deed: Token | undefined,
): boolean {
  const last = between.findLastIndex(({ word }) => grammar.and.has(word));
  if (last < 0 || between.some(({ word }) => grammar.clauses.has(word) || word === 'that')) {
    return false;
  }
  const leading = between.slice(last + 1);
  // "… and raids followed": a noun is a subject of its own.
  if (leading.length === 0 && !/ed$/.test(deed?.word ?? '')) return false;
  return leading.every(({ word }) => leadingIn.has(word));
}

/** How a phrase stands to the deed that begins at a token behind it. */
export function standingOf(
  sentence: ReadSentence,
  phrase: AgentPhrase,
  deedStart: number,
): Standing {
  const { tokens, grammar } = sentence;
  if (
    phrase.isLocative ||
    isSource(sentence, phrase) ||
    isObject(sentence, phrase) ||
    isOfNoun(sentence, phrase) ||
    isPredicate(sentence, phrase)
  ) {
    return 'bystander';
  }
  if (isSpeakerBehind(sentence, phrase)) return 'speaker';
  const between = tokens.slice(phrase.to, deedStart);
  // What the phrase does comes first after it: "Ford condemned …", "Ford, Reed said, …".
  for (const [index, token] of between.entries()) {
    if (grammar.denial.has(token.stem)) return 'agent';
    const near = between.slice(Math.max(0, index - 2), index);
    const isAccused =
      grammar.accusing.has(token.stem) && near.some(({ word }) => grammar.be.has(word));
    if (isAccused) return 'agent';
    if (grammar.relatives.has(token.word)) continue;
    if (grammar.speech.has(token.stem)) {
      const isAside = tokens[phrase.from]?.breaksBefore && between[index + 1]?.breaksBefore;
      if (isAside) return 'bystander';
      return keepsSubject(sentence, between.slice(index + 1), tokens[deedStart])
        ? 'agent'
        : 'speaker';
    }
    if (grammar.critique.has(token.stem)) return 'stop';
    if (grammar.clauses.has(token.word) && !isNaming(between, index)) return 'stop';
    if (grammar.and.has(token.word) && grammar.determiners.has(between[index + 1]?.word ?? '')) {
      return token.breaksBefore ? 'stop' : 'weak';
    }
  }
  if (asidePreposition.test(between.at(-1)?.word ?? '')) {
    return between.some(({ stem }) => grammar.involving.has(stem)) ? 'agent' : 'weak';
  }
  return 'agent';
}
