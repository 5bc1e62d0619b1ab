/** Who says what is quoted in a text: sentence by sentence, and over paragraphs. */
import {
  type Attribution,
  attributeAfter,
  attributeAtEnd,
  attributeBefore,
  attributeToSubject,
  isCueAt,
  subjectOfCue,
} from './attribute-stretch.ts';
import { cueOf, pronouns } from './cues.ts';
import { findFirstSubject } from './find-subject.ts';
import type { Part, Sentence } from './narration.ts';
import type { Stretch } from './quoted-stretches.ts';
import { isCapitalised } from './tokens.ts';
import type { Span } from './types.ts';

/** What follows a quotation so near says who spoke, whatever came before; words. */
const nearWords = 8;

const isSign = ({ text, stretch }: Part) => stretch !== undefined || /^\P{L}+$/u.test(text);
/** "Adding, “…”": a sentence that goes on with who spoke before. */
const isAside = ({ lower }: Part) => cueOf(lower)?.form === 'ing';
const isAlone = ({ parts }: Sentence) => parts.every(isSign);

/** Whether words may be somebody who goes on speaking: a name, a pronoun, a role with its article. */
function mayLead(parts: readonly Part[], [start, end]: Span): boolean {
  const own = parts.filter((part) => part.start >= start && part.end <= end);
  return (
    own.some((part) => (isCapitalised(part) && part !== parts[0]) || pronouns.has(part.lower)) ||
    /^(?:the|his|her|their|a|an|one|another)$/u.test(own[0]?.lower ?? '') ||
    (own.length === 1 && isCapitalised(own[0] as Part))
  );
}

/** A sentence that leads in what the next quotes: "Ann Lee explained:", "Ann Lee had this to say." */
function leadIn({ parts }: Sentence): Attribution | null {
  const own = parts.filter(({ stretch }) => !stretch);
  for (let cue = own.length - 1; cue >= 0; cue--) {
    if (!isCueAt(own, cue)) continue;
    const { start, end } = own[cue] as Part;
    const mention = subjectOfCue(own, cue);
    if (mention && mayLead(own, mention)) return { mention, cue: [start, end] };
  }
  const mention = findFirstSubject(own);
  return mention && mayLead(own, mention) ? { mention, cue: null } : null;
}

/** A heading, or the words of a link: a paragraph of few words that is no sentence. */
const isHeading = ({ parts }: Sentence) =>
  parts.length < 16 &&
  !parts.some(({ stretch }) => stretch) &&
  /[\p{L}\p{N}]$/u.test(parts.at(-1)?.text ?? '');

/** The last sentence before one of them, headings left out. */
function findPrevious(sentences: readonly Sentence[], index: number): Sentence | undefined {
  let at = index - 1;
  while (at >= 0 && isHeading(sentences[at] as Sentence)) at--;
  return sentences[at];
}

/** Who says a stretch, by its own sentence. */
function attributeInSentence(
  parts: readonly Part[],
  at: number,
  { start, end }: Stretch,
  text: string,
): Attribution | null {
  const ending = text.slice(start, end).trimEnd().at(-1) ?? '';
  if (parts.slice(0, at).every(isSign))
    return attributeAfter(parts, at) ?? attributeAtEnd(parts, at);
  const after = ending === '.' ? null : attributeAfter(parts, at);
  const cue = after?.cue;
  const distance = cue ? parts.findIndex((part) => part.start === cue[0]) - at : 0;
  if (cue && distance <= nearWords && /[,?!]/u.test(ending)) return after;
  return (
    attributeBefore(parts, at) ??
    attributeAtEnd(parts, at) ??
    after ??
    attributeToSubject(parts, at)
  );
}

interface Told {
  attribution: Attribution;
  paragraph: number;
}

/** Who says what a sentence of quotations alone holds, by what came before it. */
function attributeByContext(
  sentence: Sentence,
  previous: Sentence | undefined,
  last: Told | null,
): Attribution | null {
  if (last?.paragraph === sentence.paragraph) return last.attribution;
  if (previous?.paragraph === sentence.paragraph) return leadIn(previous);
  if (!previous || !isAlone(sentence)) return null;
  return leadIn(previous) ?? (last?.paragraph === previous.paragraph ? last.attribution : null);
}

/**
 * @param sentences those of the text, in order
 * @returns by stretch; those that nobody is seen to say are missing
 */
export function attributeStretches(
  sentences: readonly Sentence[],
  text: string,
): Map<Stretch, Attribution> {
  const found = new Map<Stretch, Attribution>();
  let last: Told | null = null;
  /** Stretches of the paragraph of which it is not known yet: what comes after them may tell. */
  let waiting: Stretch[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { parts, paragraph } = sentence;
    const previous = sentences[index - 1];
    if (previous?.paragraph !== paragraph) waiting = [];
    for (const [at, { stretch }] of parts.entries()) {
      if (!stretch) continue;
      const isLead = parts.slice(0, at).every((part) => isSign(part) || isAside(part));
      const attribution: Attribution | null =
        attributeInSentence(parts, at, stretch, text) ??
        (isLead ? attributeByContext(sentence, findPrevious(sentences, index), last) : null);
      if (attribution === null) {
        waiting.push(stretch);
        continue;
      }
      for (const each of [...waiting, stretch]) found.set(each, attribution);
      waiting = [];
      last = { attribution, paragraph };
    }
  }
  return found;
}
