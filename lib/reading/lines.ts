/** The lines of a page, made of the pieces that a PDF draws. */

/** A piece of a page's text; lengths are in the page's own unit, y grows upwards. */
export interface Run {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Of the font. */
  height: number;
  /** Whether its letters run from right to left. */
  isRtl: boolean;
  /** Whether a line ends after it. */
  endsLine: boolean;
}

export interface Line {
  text: string;
  /** Left and right ends. */
  x: number;
  right: number;
  y: number;
  height: number;
  isRtl: boolean;
}

/** A gap of more than this share of the font's height is a space. */
const spaceShare = 0.15;

function isMostlyRtl(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const { text, isRtl } of runs) balance += isRtl ? text.length : -text.length;
  return balance > 0;
}

/**
 * The runs of a line in the order in which they are read. Each run's letters are in that order
 * already, but a file may draw the runs of a line from right to left as from left to right.
 */
function orderRtl(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  /** Where the latest words of the other direction begin, which are read from left to right. */
  let from = 0;
  for (const run of [...runs].sort((one, other) => other.x - one.x)) {
    if (run.isRtl) from = ordered.push(run);
    else ordered.splice(from, 0, run);
  }
  return ordered;
}

function joinRtl(runs: readonly Run[]): string {
  let text = '';
  let last: Run | undefined;
  for (const run of orderRtl(runs)) {
    if (last) {
      const gap = Math.max(last.x - run.x - run.width, run.x - last.x - last.width);
      if (gap > spaceShare * run.height) text += ' ';
    }
    text += run.text;
    last = run;
  }
  return text;
}

function toLine(runs: readonly Run[], isRtlPage: boolean): Line | null {
  const solid = runs.filter(({ text }) => text.trim() !== '');
  const [first] = solid;
  if (!first) return null;
  // A line of such a page may have more Latin letters than others.
  const isRtl = isRtlPage ? solid.some((run) => run.isRtl) : isMostlyRtl(solid);
  const isOneRun = solid.length === 1;
  const text = isRtl && !isOneRun ? joinRtl(solid) : runs.map((run) => run.text).join('');
  return {
    text: text.trim(),
    x: Math.min(...solid.map(({ x }) => x)),
    right: Math.max(...solid.map(({ x, width }) => x + width)),
    y: first.y,
    height: Math.max(...solid.map(({ height }) => height)),
    isRtl,
  };
}

/** Groups runs by the line ends that pdf.js has seen; lines without a letter are left out. */
export function toLines(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  const isRtlPage = isMostlyRtl(runs);
  let open: Run[] = [];
  const end = () => {
    const line = toLine(open, isRtlPage);
    if (line) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    open.push(run);
    if (run.endsLine) end();
  }
  end();
  return lines;
}
