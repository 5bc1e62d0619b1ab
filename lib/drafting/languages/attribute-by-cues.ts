/** Who says what is quoted, by the narrator's words around each stretch of a paragraph. */
import type { Attribution } from '../attribute-stretch.ts';
import type { Stretch } from '../quoted-stretches.ts';
import type { Span } from '../types.ts';
import type { CueReader, FoundCue } from './cue-reader.ts';

/** The beginning of the last sentence in a run of the narrator's words. */
function lastSentence(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  const ends = [...words.matchAll(/[.!?؟…]["»”]?\s+(?=\S)/gu)];
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : from;
}

/** The end of the first sentence in a run of the narrator's words. */
function firstSentence(text: string, from: number, to: number): number {
  const end = /(?<=\p{Ll}|\p{Lo}|[)\d])[.!?؟…](?=\s|$)/u.exec(text.slice(from, to));
  return end ? from + end.index : to;
}

const hasWords = (text: string) => /\p{L}/u.test(text);
const isWhole = ({ mention }: FoundCue): boolean => mention !== null;

class Attributor {
  readonly found = new Map<Stretch, Attribution>();
  readonly #text: string;
  readonly #cues: CueReader;
  #last: { attribution: Attribution; paragraph: number } | null = null;

  constructor(text: string, cues: CueReader) {
    this.#text = text;
    this.#cues = cues;
  }

  #keep(stretch: Stretch, { cue, mention }: FoundCue): boolean {
    const own = mention ?? this.#last?.attribution.mention ?? null;
    if (!own) return false;
    const attribution = { mention: own, cue };
    this.found.set(stretch, attribution);
    this.#last = { attribution, paragraph: stretch.paragraph };
    return true;
  }

  /** Of a language whose subject stands before the quotation and whose verb behind it. */
  #readAround(before: Span, behind: Span): FoundCue | null {
    const text = this.#text;
    const after = this.#cues.readBehind(text, ...behind);
    const start = lastSentence(text, ...before);
    const lead = text.slice(start, before[1]);
    if (!after?.cue) return this.#cues.readBefore(text, start, before[1]);
    const cue = text.slice(...after.cue);
    const takesSubject = /(?:en|an)$/u.test(cue);
    if (takesSubject || !hasWords(lead)) return after;
    const own = this.#cues.readBefore(text, start, before[1]);
    const mention = own?.mention ?? this.#cues.subjectBefore(text, start, before[1]);
    return { cue: after.cue, mention };
  }

  #readStretch(before: Span, behind: Span, stretch: Stretch): FoundCue | null {
    const text = this.#text;
    if (this.#cues.order === 'before-quotation') return this.#readAround(before, behind);
    const start = lastSentence(text, ...before);
    const isLed = hasWords(text.slice(start, before[1]));
    const after = /[.]\s*$/u.test(text.slice(stretch.start, stretch.end))
      ? null
      : this.#cues.readBehind(text, ...behind);
    if (after && isWhole(after) && !isLed) return after;
    const own = isLed ? this.#cues.readBefore(text, start, before[1]) : null;
    return own ?? after;
  }

  /** What the paragraph before leads in with a colon. */
  #readLead(previous: Span | undefined): FoundCue | null {
    if (!previous) return null;
    const [from, to] = previous;
    if (!/:\s*$/u.test(this.#text.slice(from, to))) return null;
    return this.#cues.readBefore(this.#text, lastSentence(this.#text, from, to), to);
  }

  readParagraph([from, to]: Span, stretches: readonly Stretch[], previous: Span | undefined): void {
    let waiting: Stretch[] = [];
    for (const [at, stretch] of stretches.entries()) {
      const one = stretches[at - 1];
      const next = stretches[at + 1];
      const before: Span = [one?.outerEnd ?? from, stretch.outerStart];
      const end = next?.outerStart ?? to;
      const behind: Span = [stretch.outerEnd, firstSentence(this.#text, stretch.outerEnd, end)];
      if (this.#cues.leadsInTitle(this.#text.slice(Math.max(from, before[1] - 40), before[1])))
        continue;
      const isFirst = !one && !hasWords(this.#text.slice(...before));
      const follows =
        this.#last?.paragraph === stretch.paragraph &&
        !hasWords(this.#text.slice(lastSentence(this.#text, ...before), stretch.outerStart));
      const found =
        (stretch.continues && this.#last ? this.#last.attribution : null) ??
        this.#readStretch(before, behind, stretch) ??
        (isFirst ? this.#readLead(previous) : null) ??
        (follows || (one && this.found.has(one) && this.#isParted(before))
          ? (this.#last?.attribution ?? null)
          : null);
      if (!found || !this.#keep(stretch, found)) {
        waiting.push(stretch);
        continue;
      }
      for (const each of waiting) this.#keepWaiting(each, stretch);
      waiting = [];
    }
  }

  /** Whether all between two stretches is who says them. */
  #isParted([from, to]: Span): boolean {
    const words = this.#text.slice(from, to);
    return /[,،—–-]\s*$/u.test(words) && words.length < 100 && this.#cues.hasCue(words);
  }

  /** What stands right before another that one says is said as well. */
  #keepWaiting(each: Stretch, stretch: Stretch): void {
    const between = this.#text.slice(each.outerEnd, stretch.outerStart);
    const attribution = this.found.get(stretch);
    if (attribution && !hasWords(between)) this.found.set(each, attribution);
  }
}

/** @param stretches those of the text, in order @returns by stretch; those that nobody is seen to say are missing */
export function attributeByCues(
  text: string,
  paragraphs: readonly Span[],
  stretches: readonly Stretch[],
  cues: CueReader,
): Map<Stretch, Attribution> {
  const attributor = new Attributor(text, cues);
  for (const [index, span] of paragraphs.entries()) {
    const own = stretches.filter(({ paragraph }) => paragraph === index);
    if (own.length > 0) attributor.readParagraph(span, own, paragraphs[index - 1]);
  }
  return attributor.found;
}
