/** A span, in UTF-16 code units, that a name or not-name of an entity takes. */
export interface Span {
  start: number;
  end: number;
  entity: number;
}
