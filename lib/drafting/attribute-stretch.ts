/** Who says what is quoted in a sentence, by the words around it: the cue and the mention. */
import { auxiliaries, cueOf, nounLike, particles, pronouns, sayingNouns } from './cues.ts';
import {
  findFirstSubject,
  findSubjectAfter,
  findSubjectBefore,
  isAdverbAt,
  trimMention,
} from './find-subject.ts';
import type { Part } from './narration.ts';
import { isRole, things } from './role-words.ts';
import { isCapitalised } from './tokens.ts';
import type { Span } from './types.ts';

export interface Attribution {
  mention: Span;
  cue: Span | null;
}

const spanOf = ({ start, end }: Part): Span => [start, end];

/** Where a cue stands as a verb: no noun ("his remarks"), no passive ("was asked"). */
export function isCueAt(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  if (part.stretch) return false;
  const cue = cueOf(part.lower);
  if (!cue) return false;
  const before = parts[at - 1];
  if (
    before &&
    /^(?:the|a|an|his|her|their|its|this|that|these|those|no|any|my|our|of|in|for|with|to)$/u.test(
      before.lower,
    ) &&
    !/^(?:said|says|told|added|wrote)$/u.test(part.lower)
  )
    return false;
  if (isCapitalised(part) && at > 0) return false;
  if (before?.lower === 'i' && part.lower === 'quote') return false;
  const next = parts[at + 1];
  // "they continue to", "Informed of it, …", "his fired aide", "Tell us what you think"
  if (cue.base === 'continue' && next?.lower === 'to') return false;
  const isEd = /ed$/u.test(part.lower);
  if (isEd && before && /[’']s?$/u.test(before.text)) return false;
  if (
    isEd &&
    at === 0 &&
    /^(?:of|by|about|in|on|to|with|as|whether|if|that)$/u.test(next?.lower ?? '')
  )
    return false;
  if (at === 0 && part.lower === cue.base && /^(?:us|me|you|your)$/u.test(next?.lower ?? ''))
    return false;
  if (/^reads?$/u.test(part.lower) && before && things.has(before.lower)) return true;
  if (nounLike.has(part.lower)) {
    const isObject =
      !next ||
      next.stretch !== undefined ||
      /^(?:that|the|a|an|his|her|he|she|it|they|[:,.])$/u.test(next.lower);
    const isSubject =
      before !== undefined &&
      !/[’']s?$/u.test(before.text) &&
      (isCapitalised(before) || pronouns.has(before.lower) || /[a-z]s$/u.test(before.lower));
    if (!isObject || !isSubject) return false;
  }
  const particle = particles.get(cue.base);
  if (particle && next?.lower !== particle) return false;
  return !isPassive(parts, at) || next?.lower === 'by';
}

/** Whether what stands there is done to somebody: "was asked", "are said". */
function isPassive(parts: readonly Part[], at: number): boolean {
  const { lower } = parts[at] as Part;
  if (!/ed$/u.test(lower) && !/^(?:said|told|written)$/u.test(lower)) return false;
  let back = at - 1;
  while (back >= 0 && isAdverbAt(parts[back] as Part)) back--;
  return /^(?:is|are|was|were|be|been|being)$/u.test(parts[back]?.lower ?? '');
}

/** "a pledge by Ann Lee to …": who is named after a noun of saying, before a place. */
function findNoun(parts: readonly Part[], to: number): Attribution | null {
  for (let at = to - 2; at > 0; at--) {
    const [noun, of] = [parts[at] as Part, parts[at + 1] as Part];
    if (of.lower !== 'by' || !sayingNouns.has(noun.lower)) continue;
    const mention = findSubjectAfter(parts.slice(0, to), at + 1);
    if (mention) return { mention, cue: spanOf(noun) };
  }
  return null;
}

/** "According to Ann Lee": the words after it. */
function findAccording(parts: readonly Part[], from: number, to: number): Attribution | null {
  for (let at = from; at < to - 1; at++) {
    const [one, other] = [parts[at] as Part, parts[at + 1] as Part];
    if (one.lower !== 'according' || other.lower !== 'to') continue;
    const mention = findSubjectAfter(parts, at + 1);
    if (mention) return { mention, cue: [one.start, other.end] };
  }
  return null;
}

/** The same anywhere in a sentence. */
export const findAccordingIn = (parts: readonly Part[]): Attribution | null =>
  findAccording(parts, 0, parts.length);

/** Who does what a cue of a sentence says. */
export function subjectOfCue(parts: readonly Part[], cue: number): Span | null {
  if (parts[cue + 1]?.lower === 'by' && isPassive(parts, cue))
    return findSubjectAfter(parts, cue + 1);
  const isIng = cueOf((parts[cue] as Part).lower)?.form === 'ing';
  const before = isIng ? null : findSubjectBefore(parts, cue);
  if (before) return before;
  const lead = parts[cue - 1];
  const isInverted = !isIng && (!lead || lead.stretch !== undefined || lead.text === ',');
  return (isInverted ? findSubjectAfter(parts, cue) : null) ?? subjectOfMain(parts, cue);
}

/** What follows a stretch in its sentence: `said Ann`, `Ann said`. */
export function attributeAfter(parts: readonly Part[], at: number): Attribution | null {
  let next = at + 1;
  while (parts[next] && /^[,—–-]$/u.test((parts[next] as Part).text)) next++;
  let stop = parts.findIndex(
    (part, index) => index >= next && (part.stretch !== undefined || /^[;:]$/u.test(part.text)),
  );
  if (stop < 0) stop = parts.length;
  let first = next;
  while (
    first < stop &&
    (isAdverbAt(parts[first] as Part) || auxiliaries.has((parts[first] as Part).lower))
  )
    first++;
  if (
    first < stop &&
    isCueAt(parts, first) &&
    cueOf((parts[first] as Part).lower)?.form === 'finite'
  ) {
    const mention = findSubjectAfter(parts.slice(0, stop), first);
    if (mention) return { mention, cue: spanOf(parts[first] as Part) };
  }
  const according = findAccording(parts, next, stop);
  if (according && parts[next]?.lower === 'according') return according;
  const byRole = attributeToRole(parts, at, next, stop);
  if (byRole) return byRole;
  for (let cue = next + 1; cue < stop; cue++) {
    if (!isCueAt(parts, cue) || cueOf((parts[cue] as Part).lower)?.form === 'ing') continue;
    const lead = parts.slice(next, cue);
    if (
      /^(?:and|but|or|that|which|to|of|in|for|when|as|if|because|while|at|by|with|from|on|about|after|before)$/u.test(
        lead[0]?.lower ?? '',
      )
    )
      break;
    const mention = findSubjectBefore(parts.slice(next, stop), cue - next) ?? trimMention(lead);
    if (mention) return { mention, cue: spanOf(parts[cue] as Part) };
  }
  return according ?? attributeToAnyVerb(parts, at, next, stop);
}

const isAnyVerb = (part: Part | undefined) =>
  part !== undefined &&
  /^\p{Ll}+(?:ed|s)$/u.test(part.text) &&
  !/^(?:is|was|has|does|as|this)$/u.test(part.lower);

const endsOpen = (parts: readonly Part[], at: number) =>
  /[,?!]["'”’»]*$/u.test((parts[at] as Part).text) || parts[at + 1]?.text === ',';

/** `the senator riffed`: a role and a verb that is no cue. */
function attributeToRole(
  parts: readonly Part[],
  at: number,
  next: number,
  stop: number,
): Attribution | null {
  if (!/^(?:the|a|an)$/u.test(parts[next]?.lower ?? '') || !endsOpen(parts, at)) return null;
  for (let verb = next + 2; verb < Math.min(stop, next + 7); verb++) {
    const part = parts[verb] as Part;
    const before = parts[verb - 1] as Part;
    if (isCueAt(parts, verb) || /^\P{L}/u.test(part.text)) return null;
    if (!/^\p{Ll}+ed$/u.test(part.text) || !isRole(before.lower)) continue;
    const mention = trimMention(parts.slice(next, verb));
    return mention && { mention, cue: spanOf(part) };
  }
  return null;
}

/** What follows a comma of a quotation says who speaks, whatever the verb: `Ann barked`, `beamed Ann Lee`. */
function attributeToAnyVerb(
  parts: readonly Part[],
  at: number,
  next: number,
  stop: number,
): Attribution | null {
  if (!endsOpen(parts, at)) return null;
  const own = parts.slice(next, stop);
  if (isAnyVerb(own[0]) && own[1] && isCapitalised(own[1])) {
    const mention = findSubjectAfter(parts.slice(0, stop), next);
    return mention && { mention, cue: spanOf(own[0] as Part) };
  }
  let end = pronouns.has(own[0]?.lower ?? '') ? 1 : 0;
  while (end < 5 && own[end] && isCapitalised(own[end] as Part)) end++;
  let verb = end;
  while (own[verb] && isAdverbAt(own[verb] as Part)) verb++;
  if (end === 0 || !isAnyVerb(own[verb])) return null;
  const mention = trimMention(own.slice(0, end));
  return mention && { mention, cue: spanOf(own[verb] as Part) };
}

/** A sentence that ends in who says it: `…, said Ann Lee`, `…, she said on Monday`. */
export function attributeAtEnd(parts: readonly Part[], at: number): Attribution | null {
  for (let cue = parts.length - 1; cue > at; cue--) {
    if (!isCueAt(parts, cue) || cueOf((parts[cue] as Part).lower)?.form === 'ing') continue;
    const before = parts[cue - 1];
    if (before?.text === ',' || before?.text === '—') {
      const mention = findSubjectAfter(parts, cue);
      if (mention) return { mention, cue: spanOf(parts[cue] as Part) };
    }
    const mention = findSubjectBefore(parts, cue);
    if (!mention) continue;
    const first = parts.findIndex(({ start }) => start >= mention[0]);
    if (parts[first - 1]?.text === ',' && parts.length - cue < 12)
      return { mention, cue: spanOf(parts[cue] as Part) };
  }
  return null;
}

/** What stands before a stretch in its sentence: `Ann said`, `Ann came and called it`. */
export function attributeBefore(parts: readonly Part[], at: number): Attribution | null {
  const according = findAccording(parts, 0, at);
  let fallback: Attribution | null = null;
  for (let cue = at - 1; cue >= 0; cue--) {
    if (!isCueAt(parts, cue)) continue;
    const part = parts[cue] as Part;
    const isIng = cueOf(part.lower)?.form === 'ing';
    let mention = isIng ? null : findSubjectBefore(parts, cue);
    if (isIng) {
      const before = parts[cue - 1];
      // "with Ann saying", "the post reading"
      if (
        before &&
        isCapitalised(before) &&
        !before.stretch &&
        cue > 1 &&
        /^(?:with|of)$/u.test(parts[cue - 2]?.lower ?? '')
      )
        mention = spanOf(before);
      mention ??= subjectOfMain(parts, cue);
    }
    const lead = parts[cue - 1];
    if (!mention && (!lead || lead.stretch) && !isIng)
      mention = findSubjectAfter(parts.slice(0, at), cue);
    mention ??= subjectOfMain(parts, cue);
    if (!mention) continue;
    const made = { mention, cue: spanOf(part) };
    if (cueOf(part.lower)?.isPlain || cue > at - 8) return made;
    fallback ??= made;
  }
  return fallback ?? according;
}

/** Whose sentence it is, where a cue has no subject of its own. */
function subjectOfMain(parts: readonly Part[], cue: number): Span | null {
  for (let earlier = cue - 1; earlier > 0; earlier--) {
    if (!isCueAt(parts, earlier) || cueOf((parts[earlier] as Part).lower)?.form === 'ing') continue;
    const mention =
      findSubjectBefore(parts, earlier) ??
      (parts[earlier - 1]?.stretch || parts[earlier - 1]?.text === ','
        ? findSubjectAfter(parts.slice(0, cue), earlier)
        : null);
    if (mention) return mention;
  }
  return findFirstSubject(parts.slice(0, cue));
}

/** Of a sentence that quotes without a cue, who acts in it. */
export function attributeToSubject(parts: readonly Part[], at: number): Attribution | null {
  const noun = findNoun(parts, at);
  if (noun) return noun;
  const mention = findFirstSubject(parts.slice(0, at));
  return mention && { mention, cue: null };
}
