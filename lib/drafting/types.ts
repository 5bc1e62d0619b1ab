/** What is proposed of a text: who says what in it, in which words. */

/** From and to, UTF-16 code units of the text as given. */
export type Span = readonly [start: number, end: number];

/** Words of a text that somebody says. */
export interface DraftQuotation {
  /** `direct`: between quotation marks; `reported`: in the narrator's words. */
  speech: 'direct' | 'reported';
  /** Its stretches in order, without the marks: a narrator may part them. */
  content: Span[];
  /** The words beside it that say who speaks; null where none do. */
  mention: Span | null;
  /** The words that say that it is said, such as "said" or "according to". */
  cue: Span | null;
  /** Who that is by the fullest name in the text; null where no name is given. */
  speaker: string | null;
}
