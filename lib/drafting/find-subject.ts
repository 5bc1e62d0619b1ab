/** The words that say who does what a cue says. */
import { auxiliaries, cueOf, isAdverb, otherVerbs, pronouns } from './cues.ts';
import type { Part } from './narration.ts';
import { isCapitalised, isWord } from './tokens.ts';
import type { Span } from './types.ts';

/** A mention is no longer, UTF-16 code units. */
const longestMention = 80;

const boundaries = new Set(
  `and but or when as because while after before if since although though that which where whether so until
unless than to by what how why yet nor who`.split(/\s+/u),
);
const prepositions = new Set(
  `in on at during after before for from with of to by about under over through without amid despite following against
into until since while when as`.split(/\s+/u),
);
/** What may end a noun phrase that a cue's subject is made of. */
const isSign = ({ text, stretch }: Part) =>
  stretch !== undefined || /^[;:—–()[\]]$/u.test(text) || text === '-' || text === '--';

/** Not a name that ends as adverbs do: "Kelly said". */
export const isAdverbAt = (part: Part): boolean => !isCapitalised(part) && isAdverb(part.lower);

/** The mention in a run of parts: its head, without what describes it; null when there is none. */
export function trimMention(parts: readonly Part[]): Span | null {
  let own = [...parts];
  while (own.length > 0 && (!own[0] || !isWord(own[0]) || isLoose(own[0]))) own.shift();
  const cut = own.findIndex(
    ({ lower, text }, at) =>
      at > 0 &&
      (text === ',' ||
        text === '(' ||
        lower === 'who' ||
        text === '—' ||
        text === '–' ||
        text === '['),
  );
  if (cut > 0) own = own.slice(0, cut);
  while (own.length > 0 && !isWord(own.at(-1) as Part)) own.pop();
  const last = own.at(-1);
  if (!last) return null;
  let first = own[0] as Part;
  for (const part of own) {
    first = part;
    if (last.end - part.start <= longestMention) break;
  }
  return [first.start, last.end];
}
const isLoose = ({ lower }: Part) =>
  /^(?:and|but|or|so|yet|then|now|that|while|when|as|because|if|although|though|instead|still|also|however|later|meanwhile|afterward|afterwards)$/u.test(
    lower,
  );

const isVerb = ({ lower, text }: Part, before: Part | undefined): boolean =>
  !(before && /^\p{Lu}/u.test(text) && isCapitalised(before)) &&
  (auxiliaries.has(lower) ||
    otherVerbs.has(lower) ||
    (cueOf(lower)?.form === 'finite' &&
      !isCapitalised({ text } as Part) &&
      !/^(?:the|a|an|his|her|their|its|this|that|no|any|of)$/u.test(before?.lower ?? '')) ||
    (/[a-z]ed$/u.test(text) &&
      !/^(?:the|a|an|his|her|their|its|this|that|of|united|so-called)$/u.test(
        before?.lower ?? '',
      )));

/** The noun phrase that a sentence or clause begins with, up to its verb. */
export function findFirstSubject(parts: readonly Part[]): Span | null {
  let at = 0;
  while (
    at < parts.length &&
    (!isWord(parts[at] as Part) || isLoose(parts[at] as Part)) &&
    !(parts[at] as Part).stretch
  )
    at++;
  // "In a statement, …": what leads in ends with a comma.
  for (let lead = 0; lead < 3; lead++) {
    let begin = at;
    while (
      parts[begin] &&
      (parts[begin] as Part).lower !== 'later' &&
      isAdverb((parts[begin] as Part).lower) &&
      prepositions.has(parts[begin + 1]?.lower ?? '')
    )
      begin++;
    const first = parts[begin];
    if (
      !first ||
      (!prepositions.has(first.lower) &&
        !/ing$/u.test(first.lower) &&
        !/^(?:on|earlier|later|last|asked|speaking)/u.test(first.lower))
    )
      break;
    const comma = parts.findIndex(({ text }, index) => index > at && text === ',');
    if (comma < 0 || comma - at > 16) break;
    at = comma + 1;
  }
  const own: Part[] = [];
  for (let index = at; index < parts.length; index++) {
    const part = parts[index] as Part;
    if (part.stretch || /^[,;:(]$/u.test(part.text) || isVerb(part, parts[index - 1])) break;
    if (isAdverbAt(part) && parts[index + 1] && isVerb(parts[index + 1] as Part, part)) break;
    own.push(part);
  }
  if (
    prepositions.has(own[0]?.lower ?? '') ||
    /^(?:this|that|these|those|it)$/u.test(own[0]?.lower ?? '')
  )
    return null;
  const next = parts[at + own.length];
  const isTime =
    next?.text === ',' &&
    own.length < 6 &&
    own.slice(1).every((part) => !isCapitalised(part)) &&
    /^(?:day|days|week|weeks|month|months|year|years|earlier|later|ago|night|morning|time)$/u.test(
      own.at(-1)?.lower ?? '',
    );
  if (isTime) return findFirstSubject(parts.slice(at + own.length + 1));
  return trimMention(own);
}

/** A subject that stands before a cue; null where the cue has none of its own. */
export function findSubjectBefore(parts: readonly Part[], cue: number): Span | null {
  let at = cue - 1;
  while (at >= 0 && (auxiliaries.has((parts[at] as Part).lower) || isAdverbAt(parts[at] as Part)))
    at--;
  const last = parts[at];
  if (!last || isSign(last)) {
    // "Ann Lee (D-Ohio) said", "Ann — the first — said"
    const opening = last && [')', ']', '—', '–'].includes(last.text) ? findOpening(parts, at) : -1;
    return opening > 0 ? takeBack(parts, opening - 1) : null;
  }
  if (last.text === ',') {
    // "Ann Lee, the mayor, said": the name stands before what is set between commas.
    return findDescribed(parts.slice(0, at));
  }
  if (last.lower === 'who') {
    const own = takeBack(parts, at);
    return own ?? [last.start, last.end];
  }
  if (pronouns.has(last.lower)) return [last.start, last.end];
  if (last.lower === 'and' || last.lower === 'but' || last.lower === 'to' || last.lower === 'or')
    return null;
  return takeBack(parts, at);
}

/** The name that is described between commas before the end: "Ann Lee, R-Fla., the mayor". */
function findDescribed(parts: readonly Part[]): Span | null {
  if (parts.at(-1)?.text === ')') {
    const opening = findOpening(parts, parts.length - 1);
    return opening > 0 ? takeBack(parts, opening - 1) : null;
  }
  const from = findLastIndex(parts, parts.length - 1, isSign) + 1;
  const segments: Part[][] = [[]];
  for (const part of parts.slice(from)) {
    if (part.text === ',') segments.push([]);
    else segments.at(-1)?.push(part);
  }
  let chosen: Span | null = null;
  for (let at = segments.length - 2; at >= 0 && at >= segments.length - 5; at--) {
    const segment = segments[at] as Part[];
    const after = segments[at + 1] as Part[];
    const isRelative = /^(?:who|which|whose|where|a|an|the|then|now|one|his|her)$/u.test(
      after[0]?.lower ?? '',
    );
    if (/^(?:who|which|whose|where)$/u.test(segment[0]?.lower ?? '')) continue;
    const hasVerb = after.some((part, index) => isVerb(part, after[index - 1]));
    if (hasVerb && !isRelative) break;
    const start = clauseStart(segment);
    const own = segment.slice(start);
    const isLead = prepositions.has(segment[0]?.lower ?? '') && (at === 0 || start === 0);
    if (own.length === 0 || isLead) break;
    const mention = trimMention(own);
    if (mention && (chosen === null || own.some(isCapitalised))) chosen = mention;
    if (start > 0) break;
  }
  return chosen;
}

function findLastIndex(parts: readonly Part[], from: number, is: (part: Part) => boolean): number {
  for (let at = from; at >= 0; at--) if (is(parts[at] as Part)) return at;
  return -1;
}
function findOpening(parts: readonly Part[], at: number): number {
  const closing = parts[at]?.text;
  const opening = closing === ')' ? '(' : closing === ']' ? '[' : closing;
  return findLastIndex(parts, at - 1, ({ text }) => text === opening);
}

/** Where the clause begins that the last of the parts stands in: after a comma, a conjunction or a sign. */
function clauseStart(parts: readonly Part[]): number {
  return (
    findLastIndex(
      parts,
      parts.length - 1,
      (part) => isSign(part) || part.text === ',' || boundaries.has(part.lower),
    ) + 1
  );
}

/** The noun phrase that ends at a place. */
function takeBack(parts: readonly Part[], end: number): Span | null {
  const last = parts[end] as Part;
  if (/^(?:said|says)$/u.test(last.lower)) return findSubjectBefore(parts, end);
  let start = end;
  while (start > 0) {
    const before = parts[start - 1] as Part;
    if (isSign(before) || before.text === ',') break;
    // "Lee and Ray said": names that are joined.
    if (boundaries.has(before.lower)) {
      const isJoined =
        (before.lower === 'and' || before.lower === 'or') &&
        start >= 2 &&
        isCapitalised(parts[start - 2] as Part) &&
        isCapitalised(parts[start] as Part) &&
        !isVerb(parts[start - 2] as Part, undefined);
      if (!isJoined) break;
    }
    if (isVerb(before, parts[start - 2]) && !isCapitalised(before)) break;
    start--;
  }
  return trimMention(parts.slice(start, end + 1));
}

/** A subject that follows its cue: `said Ann Lee, the mayor`. */
export function findSubjectAfter(parts: readonly Part[], cue: number): Span | null {
  const own: Part[] = [];
  let hasName = false;
  for (let index = cue + 1; index < parts.length; index++) {
    const part = parts[index] as Part;
    if (isSign(part) || /^[,.?!]$/u.test(part.text) || part.lower === 'who') break;
    if (own.length === 0 && /^(?:last|this|next|earlier|later|that|recently)$/u.test(part.lower))
      return null;
    if (
      own.length > 0 &&
      /^(?:in|on|at|during|after|before|when|while|as|about|told|last|this|via|by|because|if|that|to|through|earlier|following|amid|with)$/u.test(
        part.lower,
      ) &&
      !isCapitalised(part)
    ) {
      // A title goes on to the name: "a professor at Yale".
      if (hasName || !/^(?:at|in|with|for)$/u.test(part.lower)) break;
    }
    if (
      /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)$/u.test(
        part.text,
      )
    )
      break;
    own.push(part);
    hasName ||= isCapitalised(part);
  }
  return own.length > 0 ? trimMention(own) : null;
}
