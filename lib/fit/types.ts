/** A mention in a block of text, as fit is decided for it. */
export interface FitMention {
  /** UTF-16 code units in the block. */
  start: number;
  end: number;
  /** `<corpusId>#<id>`. */
  entity: string;
}
