/** Finds cues and their subjects in the narrator's words of a language. */
import type { Span } from '../types.ts';
import type { SpeechWords } from './speech-words.ts';

/** A cue with who says it, by places of the text; without a subject where the verb stands alone. */
export interface FoundCue {
  cue: Span | null;
  mention: Span | null;
}

/** A mention is no longer, UTF-16 code units. */
const longestMention = 80;

const from = (words: string) => `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`;
/** After the words of Arabic "to", which is written with the next word. */
const fromOpen = (words: string) =>
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?:(?<=ل)|(?![\\p{L}\\p{M}]))`;

export class CueReader {
  readonly order: SpeechWords['order'];
  readonly #cue: RegExp;
  readonly #between: RegExp;
  readonly #leads: RegExp;
  readonly #betweenFirst: RegExp;
  readonly #adverb: RegExp;
  readonly #title: RegExp;
  readonly #according: RegExp;
  readonly #stop: RegExp;
  readonly #joined: RegExp | null;
  readonly #within: RegExp | null;

  constructor(words: SpeechWords) {
    const { cues, auxiliaries, adverbs, according, stops, leads, titles, joined, within } = words;
    const between = `${auxiliaries}|${adverbs}`;
    this.order = words.order;
    this.#cue = new RegExp(from(cues), 'giu');
    this.#between = new RegExp(`(?:\\s|^)(?:${between})\\s*$`, 'iu');
    this.#betweenFirst = new RegExp(`^\\s*${from(between)}(?=\\s)`, 'iu');
    this.#adverb = new RegExp(`^\\s*${from(adverbs)}(?=\\s)`, 'iu');
    this.#title = new RegExp(`${from(titles)}[\\s:«"“]*$`, 'iu');
    this.#leads = new RegExp(`^\\s*${from(leads)},?\\s+`, 'iu');
    this.#according = new RegExp(fromOpen(according), 'iu');
    this.#stop = new RegExp(`[,،.;:!?؟«»"“”„—–(\\n]|\\s${from(stops)}`, 'iu');
    this.#joined = joined === undefined ? null : new RegExp(`^[\\s,—–-]{0,6}(?:${joined})`, 'iu');
    this.#within =
      within === undefined ? null : new RegExp(`,\\s+(?<said>${within})(?:,\\s+|\\.\\s+)`, 'giu');
  }

  /** Whether words have a cue. */
  hasCue(words: string): boolean {
    return words.search(this.#cue) >= 0;
  }

  /** Whether what follows these words between marks is the title of something. */
  leadsInTitle(words: string): boolean {
    return this.#title.test(words);
  }

  /** What the narrator says between commas within a quotation, as places in it. */
  listWithin(said: string): Span[] {
    if (!this.#within) return [];
    return [...said.matchAll(this.#within)].map(({ 0: whole, index }) => [
      index,
      index + whole.length,
    ]);
  }

  /** Words as a mention, without white space and signs at their ends. */
  #toMention(text: string, start: number, end: number): Span | null {
    const words = text.slice(start, end);
    const lead = /^[\s,،—–-]*/u.exec(words)?.[0].length ?? 0;
    const own = words.slice(lead).replace(/[\s,،:—–-]+$/u, '');
    if (own === '' || own.length > longestMention || !/\p{L}{1}/u.test(own)) return null;
    return [start + lead, start + lead + own.length];
  }

  /** The subject that follows a cue. */
  subjectAfter(text: string, start: number, end: number): Span | null {
    let at = start;
    for (;;) {
      const skip = this.#adverb.exec(text.slice(at, end));
      if (!skip) break;
      at += skip[0].length;
    }
    const rest = text.slice(at, end);
    const stop = rest.search(this.#stop);
    return this.#toMention(text, at, stop < 0 ? end : at + stop);
  }

  /** The subject that stands before a cue. */
  subjectBefore(text: string, start: number, end: number): Span | null {
    let words = text.slice(start, end);
    if (this.order === 'before-quotation') words = words.replace(/[\s,:]+$/u, '');
    for (let last = ''; last !== words; ) {
      last = words;
      words = words.replace(this.#between, '');
    }
    const clause = Math.max(
      ...['. ', '; ', '? ', '! ', '» ', '” '].map((sign) => words.lastIndexOf(sign)),
    );
    let from = clause < 0 ? 0 : clause + 2;
    const parts = words.slice(from).split(/[,،]/u);
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && last.trim() === '') {
      // "Ann Lee, the mayor, said": the name stands before what is set between commas.
      words = words.slice(0, from + (parts[0] ?? '').length);
    } else if (parts.length > 1 && this.order !== 'before-quotation') {
      from = words.length - last.length;
    } else if (parts.length > 1) words = words.slice(0, from + (parts[0] ?? '').length);
    for (;;) {
      const lead = this.#leads.exec(words.slice(from));
      if (!lead || lead[0].length >= words.length - from) break;
      from += lead[0].length;
    }
    return this.#toMention(text, start + from, start + words.length);
  }

  /** Who speaks by the words behind a quotation: the cue is the first of them. */
  readBehind(text: string, start: number, end: number): FoundCue | null {
    const words = text.slice(start, end);
    const joined = this.#joined?.exec(words);
    if (joined) {
      const who = joined.groups?.who ?? joined.groups?.whose ?? '';
      const at = start + joined[0].search(new RegExp(`-${who}(?!\\p{L})`, 'u')) + 1;
      return { cue: [start, start + joined[0].length], mention: [at, at + who.length] };
    }
    let at = /^[\s,،.—–-]{0,6}/u.exec(words)?.[0].length ?? 0;
    for (;;) {
      const skip = this.#betweenFirst.exec(words.slice(at));
      if (!skip) break;
      at += skip[0].length;
    }
    const lead = words.slice(at).search(/\S/u);
    const first = [...words.matchAll(this.#cue)][0];
    if (!first) return null;
    const cueStart = first.index;
    const cue: Span = [start + cueStart, start + cueStart + first[0].length];
    if (cueStart <= at + Math.max(0, lead)) {
      return { cue, mention: this.subjectAfter(text, cue[1], end) };
    }
    const before = words.slice(0, cueStart);
    if (
      /[,،;:.]\s/u.test(before.replace(/^[\s,،.—–-]{0,6}/u, '')) ||
      before.length > longestMention
    )
      return null;
    const mention = this.subjectBefore(text, start, cue[0]);
    return mention ? { cue, mention } : null;
  }

  /** Who speaks by the words before a quotation. */
  readBefore(text: string, start: number, end: number): FoundCue | null {
    const words = text.slice(start, end);
    const according = this.#according.exec(words);
    if (according) {
      const cue: Span = [start + according.index, start + according.index + according[0].length];
      const mention =
        this.order === 'before-quotation'
          ? this.#withoutCase(text, this.#toMention(text, start, cue[0]))
          : this.subjectAfter(text, cue[1], end);
      if (mention) return { cue, mention };
    }
    const last = [...words.matchAll(this.#cue)].at(-1);
    if (last) {
      const cue: Span = [start + last.index, start + last.index + last[0].length];
      const behind = this.subjectAfter(text, cue[1], end);
      const before = this.subjectBefore(text, start, cue[0]);
      if (this.order !== 'behind') return { cue, mention: before ?? behind };
      // "Ann Lee explained, saying: …": the subject is that of the first verb.
      const earlier = [...words.slice(0, last.index).matchAll(this.#cue)].at(-1);
      const to = earlier ? start + earlier.index + earlier[0].length : start;
      const first = earlier ? this.subjectAfter(text, to, cue[0]) : before;
      return { cue, mention: behind ?? first };
    }
    // "Ann Lee: …"
    if (/:\s*$/u.test(words) && words.length <= longestMention) {
      const mention = this.#toMention(text, start, end);
      return mention && { cue: null, mention };
    }
    return null;
  }

  /** Turkish writes a case behind a name: "Ada Fenn’a göre". */
  #withoutCase(text: string, mention: Span | null): Span | null {
    if (!mention) return null;
    const ending = /['’]\p{L}{1,3}$/u.exec(text.slice(...mention));
    return ending ? [mention[0], mention[1] - ending[0].length] : mention;
  }
}
