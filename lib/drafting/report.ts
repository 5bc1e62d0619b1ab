/** What is told in the narrator's words: `Ann Lee said that the bridge is shut`. */
import { type Attribution, findAccordingIn, isCueAt, subjectOfCue } from './attribute-stretch.ts';
import { cueOf } from './cues.ts';
import type { Part, Sentence } from './narration.ts';
import { isWord } from './tokens.ts';
import type { DraftQuotation, Span } from './types.ts';

const fewestWords = 2;

/** Verbs whose object or clause is what somebody says, more often than not. */
const reporting = new Set(
  `accuse acknowledge add admit advise affirm agree allege announce argue ask assert assure blame blast call caution cite
claim complain concede conclude condemn confirm contend criticize declare decry defend demand denounce deny describe dismiss
dispute emphasize estimate explain express hint hope imply insist joke lament maintain mention note
oppose praise predict promise propose question recall recommend reiterate reject remark remind repeat reply report request reveal
refer say signal slam speculate state stress suggest swear tell testify threaten tout tweet underscore urge vow warn wonder write`.split(
    /\s+/u,
  ),
);

/** The words between two places of a sentence, without the signs and little words at their ends. */
function contentOf(parts: readonly Part[], from: number, to: number): Span | null {
  let first = from;
  let last = to - 1;
  while (
    first <= last &&
    (!isWord(parts[first] as Part) || /^(?:on|to|that)$/u.test((parts[first] as Part).lower))
  )
    first++;
  while (last >= first && !isWord(parts[last] as Part)) last--;
  if (last - first + 1 < fewestWords) return null;
  return [(parts[first] as Part).start, (parts[last] as Part).end];
}

const toReported = ({ mention, cue }: Attribution, content: Span): DraftQuotation => ({
  ...{ speech: 'reported', content: [content], mention, cue, speaker: null },
});

/** Whether a sentence ends in who says what it tells: `…, Ann Lee said on Monday.` */
function endsInCue(parts: readonly Part[], cue: number, mention: Span): number {
  const isInverted = mention[0] > (parts[cue] as Part).start;
  const first = isInverted ? cue : parts.findIndex(({ start }) => start >= mention[0]);
  const isAfterComma = parts[first - 1]?.text === ',';
  const rest = parts.slice(cue + 1);
  const next = rest[0];
  const isShort =
    isInverted ||
    !next ||
    /^[.,;?!]$/u.test(next.text) ||
    (rest.length < 9 &&
      /^(?:on|in|at|during|to|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|last|this|later|earlier|yesterday|today|recently)$/u.test(
        next.text,
      ));
  return isAfterComma && first > 3 && isShort ? first - 1 : -1;
}

/** @returns what each sentence tells, in the order of the text; sentences that quote are left out */
export function listReported(sentences: readonly Sentence[]): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  for (const { parts } of sentences) {
    if (parts.some(({ stretch }) => stretch !== undefined)) continue;
    const according = findAccordingIn(parts);
    if (according?.cue) {
      const [start] = according.cue;
      const at = parts.findIndex((part) => part.start === start);
      const isLead = at < 3;
      const comma = parts.findIndex((part, index) => index > at && part.text === ',');
      const content = isLead ? contentOf(parts, comma + 1, parts.length) : contentOf(parts, 0, at);
      if (content && (!isLead || comma > 0)) {
        found.push(toReported(according, content));
        continue;
      }
    }
    let end = parts.length;
    const own: DraftQuotation[] = [];
    for (let cue = parts.length - 1; cue >= 0; cue--) {
      if (!isCueAt(parts, cue) || !reporting.has(cueOf((parts[cue] as Part).lower)?.base ?? ''))
        continue;
      const mention = subjectOfCue(parts, cue);
      if (!mention) continue;
      const part = parts[cue] as Part;
      const attribution = { mention, cue: [part.start, part.end] as const };
      const before = endsInCue(parts, cue, mention);
      const content = before > 0 ? contentOf(parts, 0, before) : contentOf(parts, cue + 1, end);
      if (!content) continue;
      own.unshift(toReported(attribution, content));
      // What another says further on is told by that one: "said …, adding that …".
      if (cueOf(part.lower)?.form === 'ing' && parts[cue - 1]?.text === ',') end = cue - 1;
    }
    found.push(...own);
  }
  return found;
}
