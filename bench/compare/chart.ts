/** A line chart as SVG: time over number of names, both on a logarithmic scale. */

export interface Line {
  label: string;
  /** Class of the line's colour: `c0` … `c5`. */
  color: number;
  points: { x: number; y: number }[];
  /** What became of it after its last point, or instead of one. */
  end: string | null;
}

export interface Chart {
  title: string;
  xLabel: string;
  yLabel: string;
  xTicks: number[];
  lines: Line[];
}

const size = { width: 820, height: 440 };
const plot = { left: 70, right: 560, top: 48, bottom: 384 };
/** Least distance of two labels, so that none covers another. */
const labelStep = 18;

/** Colours that stand out on white and on black, and are told apart without red and green. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #333 }
  .title { font-size: 15px; font-weight: 600 }
  .grid { stroke: #8884; fill: none } .line { fill: none; stroke-width: 2 }
  .c0 { --c: #777 } .c1 { --c: #0b63ce } .c2 { --c: #b45309 }
  .c3 { --c: #7e3fb5 } .c4 { --c: #0f766e } .c5 { --c: #b3266b }
  .line, .dot { stroke: var(--c) } .dot, .name { fill: var(--c) } .ours { stroke-width: 4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd }
    .c0 { --c: #aaa } .c1 { --c: #6cb2ff } .c2 { --c: #f0a35a }
    .c3 { --c: #c79bf0 } .c4 { --c: #4fd1c1 } .c5 { --c: #f58bbd }
  }`;

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const place = (value: number) => value.toFixed(1);

function logScale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high) - Math.log(low) || 1;
  return (value) => from + ((Math.log(value) - Math.log(low)) / span) * (to - from);
}

/** Moves labels apart, from the top down, and back up where they would leave the plot. */
function spreadLabels(wanted: readonly number[]): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y);
  for (const [at, label] of order.entries()) {
    const above = order[at - 1];
    if (above) label.y = Math.max(label.y, above.y + labelStep);
  }
  let lowest = plot.bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, lowest);
    lowest = label.y - labelStep;
  }
  const places = [...wanted];
  for (const { y, index } of order) places[index] = y;
  return places;
}

function showMs(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`;
}

/** Draws a chart. It follows the reader's light or dark setting, and stands on no background. */
export function drawChart({ title, xLabel, yLabel, xTicks, lines }: Chart): string {
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y));
  const lowPower = Math.floor(Math.log10(Math.min(...values, 10)));
  const highPower = Math.ceil(Math.log10(Math.max(...values, 100)));
  const x = logScale(xTicks[0] ?? 1, xTicks.at(-1) ?? 10, plot.left + 20, plot.right - 20);
  const y = logScale(10 ** lowPower, 10 ** highPower, plot.bottom, plot.top);

  const parts: string[] = [];
  for (let power = lowPower; power <= highPower; power++) {
    const at = place(y(10 ** power));
    parts.push(`<path class="grid" d="M${plot.left} ${at}H${plot.right}"/>`);
    parts.push(
      `<text x="${plot.left - 8}" y="${at}" dy="4" text-anchor="end">${showMs(10 ** power)}</text>`,
    );
  }
  for (const tick of xTicks) {
    const at = place(x(tick));
    const text = tick.toLocaleString('en');
    parts.push(`<text x="${at}" y="${plot.bottom + 20}" text-anchor="middle">${text}</text>`);
  }
  const ends = spreadLabels(
    lines.map(({ points }) => {
      const last = points.at(-1);
      return last ? y(last.y) : plot.top;
    }),
  );
  for (const [index, { label, color, points, end }] of lines.entries()) {
    const shape = points.map((point) => `${place(x(point.x))} ${place(y(point.y))}`).join('L');
    const width = label === 'Gainsay' ? ' ours' : '';
    if (points.length > 1) parts.push(`<path class="line c${color}${width}" d="M${shape}"/>`);
    for (const point of points) {
      const [cx, cy] = [place(x(point.x)), place(y(point.y))];
      parts.push(`<circle class="dot c${color}" cx="${cx}" cy="${cy}" r="4"/>`);
    }
    const text = escapeText(end ? `${label}: ${end}` : label);
    const at = place(ends[index] ?? plot.top);
    parts.push(`<text class="name c${color}" x="${plot.right}" y="${at}" dy="4">${text}</text>`);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${escapeText(title)}</title><style>${style}\n</style>`,
    `<text class="title" x="${plot.left}" y="24">${escapeText(title)}</text>`,
    `<text x="${(plot.left + plot.right) / 2}" y="${size.height - 10}" text-anchor="middle">${escapeText(xLabel)}</text>`,
    `<text transform="rotate(-90)" x="${-(plot.top + plot.bottom) / 2}" y="16" text-anchor="middle">${escapeText(yLabel)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}
