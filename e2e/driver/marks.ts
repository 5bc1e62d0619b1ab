import type { Frame, Rect } from './driver.ts';

/** A range of the page's text that a custom highlight paints. */
export interface Mark {
  /** The highlight's name, as in `::highlight(name)`. */
  name: string;
  text: string;
  rects: Rect[];
}

/** What is highlighted in a document, as the page's own scripts can read it. */
export function marks(frame: Frame): Promise<Mark[]> {
  return frame.evaluate(() => {
    const found: Mark[] = [];
    for (const [name, highlight] of CSS.highlights) {
      for (const part of highlight) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const rects = Array.from(range.getClientRects(), ({ x, y, width, height }) => {
          return { x, y, width, height };
        });
        found.push({ name, text: range.toString(), rects });
      }
    }
    return found;
  });
}

/** A point inside a mark, to rest the pointer on. */
export function middleOf(mark: Mark): { x: number; y: number } {
  const rect = mark.rects[0];
  if (!rect) throw new Error(`The mark on “${mark.text}” is not laid out`);
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
