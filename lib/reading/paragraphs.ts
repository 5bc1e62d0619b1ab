/** The paragraphs of a page: a PDF has none, so they are told by where its lines stand. */
import { joinLines } from './join-lines.ts';
import { type Line, type Run, toLines } from './lines.ts';

/** A step down by more than this, compared with the page's usual one, begins a paragraph. */
const wideStep = 1.4;
/** Another size of letters, by more than this share, is a heading, a note or a caption. */
const otherSize = 0.15;
/** A line is short when it leaves this share of the page's widest line free. */
const shortShare = 0.12;
/** An indent, in heights of a letter. */
const leastIndent = 0.8;

const endsSentence = (text: string) => /[.!?؟۔。:…]["'”’»)\]]*$/u.test(text);
const endsBroken = (text: string) => /\p{L}[-\u2010\u00AD]$/u.test(text);
const startsSmall = (text: string) => /^\p{Ll}/u.test(text);

interface Measures {
  /** From a baseline to the next, as most lines of the page have it. */
  step: number;
  /** Of the widest line. */
  width: number;
}

function measure(lines: readonly Line[]): Measures {
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const step = (lines[index - 1]?.y ?? 0) - line.y;
    if (index > 0 && step > 0.5 * line.height && step < 3 * line.height) steps.push(step);
  }
  steps.sort((one, other) => one - other);
  const width = Math.max(...lines.map(({ x, right }) => right - x));
  return { step: steps[steps.length >> 1] ?? Number.POSITIVE_INFINITY, width };
}

function isShort({ x, right }: Line, { width }: Measures): boolean {
  return right - x < (1 - shortShare) * width;
}

function isIndented(line: Line, last: Line): boolean {
  const indent = line.isRtl ? last.right - line.right : line.x - last.x;
  return indent > leastIndent * line.height;
}

function beginsParagraph(line: Line, last: Line, page: Measures): boolean {
  if (endsBroken(last.text)) return false;
  const larger = Math.max(line.height, last.height);
  if (Math.abs(line.height - last.height) > otherSize * larger) return true;
  const step = last.y - line.y;
  // The next column, or a box that the file draws later.
  if (step < 0) return endsSentence(last.text) || !startsSmall(line.text);
  if (step > wideStep * Math.min(page.step, 1.6 * larger)) return true;
  return endsSentence(last.text) && (isShort(last, page) || isIndented(line, last));
}

/** A page's paragraphs, in the order in which the file draws its text. */
export function toParagraphs(runs: readonly Run[]): string[] {
  const lines = toLines(runs);
  if (lines.length === 0) return [];
  const page = measure(lines);
  const paragraphs: string[] = [];
  let open: string[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    if (last && beginsParagraph(line, last, page)) {
      paragraphs.push(joinLines(open));
      open = [];
    }
    open.push(line.text);
    last = line;
  }
  paragraphs.push(joinLines(open));
  return paragraphs;
}
