/** Spans with a number each, in one array that is filled again and again: no object a span. */
export class SpanList {
  /** What, start, end; offsets in UTF-16 code units. */
  items = new Int32Array(3 * 256);
  /** Items used, three a span. */
  length = 0;

  /** @param what the span is of: a pattern, an entity */
  add(what: number, start: number, end: number): void {
    if (this.length === this.items.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.items);
      this.items = longer;
    }
    this.items[this.length] = what;
    this.items[this.length + 1] = start;
    this.items[this.length + 2] = end;
    this.length += 3;
  }
}
