/** The phrases of a sentence that may name who does a deed, or where. */
import type { AgentPhrase, Made, MentionTokens, PhraseContext } from './agent-phrase.ts';
import { findCountry } from './country-index.ts';
import { hasIdleEnding, isCompound, isForce } from './nouns.ts';
import { readAdjective, readCountry, readFurther, readMention, readRole } from './read-phrases.ts';
import { findRole } from './role-index.ts';

/** "aviation de", and with an adjective behind it "campagne aérienne de". */
function isForceBefore({ tokens, grammar, language }: PhraseContext, at: number): boolean {
  if (isForce(tokens, at, language)) return true;
  const isApart = tokens[at]?.breaksBefore || grammar.stops.has(tokens[at]?.word ?? '');
  return grammar.adjectivesFollow && !isApart && isForce(tokens, at - 1, language);
}

/** Whether a postposition tells of what ends before a token that it does nothing. */
function isBeforePostposition({ tokens, grammar }: PhraseContext, to: number): boolean {
  const next = tokens[to];
  return next !== undefined && !next.breaksBefore && grammar.postpositions.has(next.word);
}

/** How many words may stand between whose something is and where: "Danimarka'nın liman kentinde". */
const longestPlace = 3;
const whereEnding = /.{2}[dt][ae](?:n|ki(?:l[ae]r)?)?$/u;

function isSeat({ tokens, language }: PhraseContext, to: number): boolean {
  return findCountry(tokens, to - 1, language)?.form === 'seat';
}

/** Turkish "Danimarka'nın kuzeyinde": whose place it is where something is. */
function isWhose(context: PhraseContext, to: number): boolean {
  const { tokens, grammar, language } = context;
  const ending = tokens[to - 1]?.ending ?? '';
  if (grammar.predicateEndings?.test(ending) !== true) return false;
  for (let at = to; at < Math.min(tokens.length, to + longestPlace); at++) {
    const token = tokens[at];
    if (!token || token.breaksBefore || token.ending !== '') return false;
    // "Moskova'nın Aarhus çevresinde verdiği": a capital acts, and no other town is its own.
    if (token.isCapital && isSeat(context, to)) return false;
    if (isForce(tokens, at, language) || isCompound(context, at)) return false;
    if (whereEnding.test(token.word)) return true;
  }
  return false;
}

const accusative = /^[ny]?[ıiuü]$/u;

/** Turkish "Danimarka'yı … suçladı": whose name is the object of a verb of accusing. */
function isAccused({ tokens, grammar }: PhraseContext, to: number): boolean {
  if (grammar.idleEndings === null || !accusative.test(tokens[to - 1]?.ending ?? '')) return false;
  return tokens.slice(to).some(({ stem }) => grammar.accusing.has(stem));
}

const reached = /(?:l[ae]r[ıi]n[ıiae]|[ıiuü]n[ıiuü])$/u;

/** Turkish "Reed mevzilerini": whose things something is done to. */
function isOfObject({ tokens, grammar, language }: PhraseContext, to: number): boolean {
  const next = tokens[to];
  if (grammar.idleNouns === null || !next || next.breaksBefore || next.ending !== '') return false;
  return reached.test(next.word) && findRole(tokens, to, language)?.role === 'civil';
}

/** Whether a place that begins at a token is one that something is in, near or against. */
function isLocativeAt(context: PhraseContext, from: number, to: number): boolean {
  const { tokens, grammar } = context;
  if (isAccused(context, to)) return false;
  if (hasIdleEnding(context, to) || isBeforePostposition(context, to)) return true;
  if (isWhose(context, to)) return true;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at];
    if (!token || tokens[at + 1]?.breaksBefore) return false;
    // "a pretext for Ford to bomb"
    if (token.word === 'for' && tokens[to]?.word === 'to') return false;
    // "bombers from Ford"
    if (token.word === 'from' && isForce(tokens, at - 1)) return false;
    const isOf = grammar.of.has(token.word) && !grammar.articles.has(token.word);
    if (isOf && isForceBefore(context, at - 1)) return false;
    // Spanish "acusa a Bélgica"
    if (grammar.accusing.has(tokens[at - 1]?.stem ?? '')) return false;
    if (grammar.locatives.has(token.word)) return true;
    // The article of "la Belgique" is also a part of "de la".
    if (grammar.determiners.has(token.word)) continue;
    if (grammar.of.has(token.word)) {
      const noun = tokens[at - 1];
      return !(noun && (grammar.involving.has(noun.stem) || isForceBefore(context, at - 1)));
    }
    if (!/^(?:neighbou?ring|war|torn|both)$/.test(token.word)) return false;
  }
  return false;
}

/** Whether the case of a common noun or of a name tells that something is done to it: Turkish "isyancıları". */
function isObjectAt(context: PhraseContext, from: number, { to, agents }: Made): boolean {
  if (isAccused(context, to)) return false;
  if (hasIdleEnding(context, to) || isBeforePostposition(context, to)) return true;
  if (isOfObject(context, to)) return true;
  const isAlone = [...agents].every((agent) => agent === 'r:armed') && to === from + 1;
  return isAlone && context.grammar.idleNouns?.test(context.tokens[from]?.word ?? '') === true;
}

/** "Danish and allied Swedish jets", "Danish and possibly Swedish jets". */
const withinLists = new Set('allied possibly probably perhaps also maybe'.split(' '));

/** "Danish forces - along with Swedish jets", "as well as". */
const joining =
  /^(?:along with|together with|as well as|alongside|joined by)(?: the| its| their)?$/;

/** A noun that goes with the adjective behind it: "aviation" of "aviation danoise". */
function isOfActing({ tokens, language }: PhraseContext, at: number): boolean {
  const role = findRole(tokens, at, language)?.role;
  return role === 'state' || role === 'tool' || role === 'person';
}

function isJoint(context: PhraseContext, one: AgentPhrase, other: AgentPhrase): boolean {
  const { tokens, grammar } = context;
  // "pressure on Ford and Reed's army": what goes with a body is no place.
  const isNoPlace = !one.isTown && !other.isPlace && other.agents.size > 0;
  if (other.isLocative || (one.isLocative && !isNoPlace)) return false;
  if (one.agents.size === 0 && one.near === null) return false;
  const between = tokens.slice(one.to, other.from);
  // Of a list, also one that lost its commas: "Ford Reed and Stone".
  if (between.length === 0) return tokens[other.from - 1]?.isJoined === true || other.isList;
  const words = between.map(({ word }) => word).join(' ');
  if (joining.test(words)) return true;
  return (
    between.length <= (grammar.adjectivesFollow ? 5 : 3) &&
    between.some(({ word }) => grammar.and.has(word)) &&
    between.every(
      ({ word, breaksBefore }, at) =>
        (grammar.and.has(word) ||
          // "l'armée danoise et de l'aviation suédoise"
          (grammar.adjectivesFollow &&
            (grammar.of.has(word) || isOfActing(context, one.to + at))) ||
          grammar.determiners.has(word) ||
          grammar.thirdPerson.has(word) ||
          withinLists.has(word)) &&
        !breaksBefore,
    )
  );
}

/** "Danish and Swedish jets", "either Ford or Reed": both are agents of the same. */
function joinCoordinated(phrases: AgentPhrase[], context: PhraseContext): void {
  for (let at = phrases.length - 2; at >= 0; at--) {
    const one = phrases[at];
    const other = phrases[at + 1];
    if (!one || !other || !isJoint(context, one, other)) continue;
    // "Danish-Norwegian brokered", "Danish and Norwegian cities": neither does anything.
    const isNobody = other.agents.size === 0;
    const agents = isNobody ? other.agents : new Set([...one.agents, ...other.agents]);
    const isPlace = one.isPlace && other.isPlace;
    const between = context.tokens.slice(one.to, other.from);
    const isOr = between.some(({ word }) => context.grammar.or.has(word));
    const isEither = isOr || one.isEither || other.isEither;
    phrases.splice(at, 2, { ...other, from: one.from, agents, isPlace, isEither, isList: true });
  }
}

/** Whether a phrase is of common nouns alone: "air force", "jets". */
const isCommon = ({ agents }: AgentPhrase) =>
  agents.size > 0 && [...agents].every((agent) => agent.startsWith('r:'));

/** "Ford said that its army …": whose army it is was named just before. */
function ownerOf(
  { tokens, grammar }: PhraseContext,
  phrases: readonly AgentPhrase[],
  at: number,
): AgentPhrase | null {
  const phrase = phrases[at];
  const before = tokens[(phrase?.from ?? 0) - 1];
  if (!phrase || !before || !isCommon(phrase)) return null;
  const isOwnEnded = grammar.ownEndings?.test(tokens[phrase.from]?.word ?? '') === true;
  const isOwned = grammar.thirdPerson.has(before.word) && grammar.owners.has(before.word);
  if (!isOwned && !isOwnEnded) return null;
  const owner = phrases
    .slice(0, at)
    .findLast(({ agents, isLocative, isIdle }) => agents.size > 0 && !isLocative && !isIdle);
  return owner ? { ...phrase, agents: owner.agents, isEither: owner.isEither } : null;
}

/** The longest mention that begins at each token. */
function longestByStart(mentions: readonly MentionTokens[]): Map<number, MentionTokens> {
  const byStart = new Map<number, MentionTokens>();
  for (const mention of mentions) {
    const known = byStart.get(mention.from);
    if (!known || known.to < mention.to) byStart.set(mention.from, mention);
  }
  return byStart;
}

/** The phrases of a sentence in their order; none overlaps another. */
export function findAgentPhrases(context: PhraseContext): AgentPhrase[] {
  const phrases: AgentPhrase[] = [];
  const mentions = longestByStart(context.mentions);
  for (let at = 0; at < context.tokens.length; ) {
    const mention = mentions.get(at);
    const made = mention
      ? readMention(context, mention)
      : (readAdjective(context, at) ??
        readFurther(context, at) ??
        readCountry(context, at) ??
        readRole(context, at));
    if (!made) {
      at++;
      continue;
    }
    const isLocative = made.isPlace
      ? isLocativeAt(context, at, made.to)
      : isObjectAt(context, at, made);
    phrases.push({ from: at, ...made, isLocative });
    at = Math.max(at + 1, made.to);
  }
  joinCoordinated(phrases, context);
  return phrases.map((phrase, at) => ownerOf(context, phrases, at) ?? phrase);
}
