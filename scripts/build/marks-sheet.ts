/**
 * The sheet of the marks, which every page loads. Each kind of mark has a highlight for each look a reader can choose,
 * named `gainsay-KIND` and what lookOf (lib/settings/settings.ts) gives.
 */

/**
 * A bronze of our own, which is on no side and seldom a link's colour. One for light and dark pages, since nothing
 * here can tell them apart: its luminance has 3 : 1 on the paper of either (lib/page/mark-colours.test.ts).
 */
const bronze = '#a9731c';
const faint = '#8a7c68';

/** Each kind: its line, and how thick it is in CSS pixels, plain and strong. */
const kinds = [
  { kind: 'two-sided', line: '', plain: 2, strong: 3 },
  { kind: 'one-sided', line: 'dotted ', plain: 2, strong: 3 },
  { kind: 'on-record', line: '', plain: 1, strong: 1 },
  { kind: 'quotation', line: 'dashed ', plain: 1, strong: 2 },
  { kind: 'claim', line: 'double ', plain: 1, strong: 2 },
];
type Kind = (typeof kinds)[number];

/** Each strength's colour, and how much of the bronze its wash has, in per cent. */
const strengths = [
  { strength: '', colour: bronze, wash: 10 },
  { strength: '-faint', colour: faint, wash: 8 },
  { strength: '-strong', colour: bronze, wash: 12 },
];

const wash = (percent: number) =>
  `background-color: color-mix(in srgb, ${bronze} ${percent}%, transparent) !important;`;

/** The rules of one style for every kind and strength, with what else each of them says. */
const rulesOf = (style: string, side: string, more: (kind: Kind, percent: number) => string) =>
  strengths.flatMap(({ strength, colour, wash: percent }) =>
    kinds.map((kind) => {
      const thickness = strength === '-strong' ? kind.strong : kind.plain;
      const line = `text-decoration: ${side} ${kind.line}${thickness}px ${colour} !important;`;
      return `::highlight(gainsay-${kind.kind}${style}${strength}) { ${line} ${more(kind, percent)} }`;
    }),
  );

/** The highlights of some kinds in some styles, each in every strength, as a list of selectors. */
const selectorsOf = (names: readonly string[], styles = ['', '-wash', '-over'], element = '') =>
  names
    .flatMap((name) => styles.map((style) => name + style))
    .flatMap((name) => strengths.map(({ strength }) => name + strength))
    .map((name) => `${element}::highlight(gainsay-${name})`)
    .join(',');

const named = kinds.map(({ kind }) => kind);
const statements = ['two-sided', 'one-sided'];
const words = ['quotation', 'claim'];
/** Lower than a link's line, which stands at 0. In per cent, since `em` costs each element (root-highlights.ts). */
const below = 'text-underline-offset: 22% !important;';

/**
 * The rules, one under another, as they were read by a browser without root-highlights.ts.
 *
 * Text of an SVG takes no line where Chromium is recognised by a property that it alone has, so that it gets a
 * wash. With more contrast the line is the words' own colour: `currentColor` stands alone or not at all, since
 * mixed with anything Chromium takes it from one element for all, and a mark in a panel of another colour would
 * not be seen (docs/browser-bugs.md). Under forced colours it stands below the words, where it is seen.
 */
export function marksSheet(): string {
  return `
@media screen {
  ${[
    ...rulesOf('', 'underline', () => below),
    ...rulesOf('-wash', 'underline', ({ kind }, percent) =>
      kind === 'on-record' ? below : `${below} ${wash(percent)}`,
    ),
    ...rulesOf('-over', 'overline', () => ''),
  ].join('\n  ')}
  ::highlight(gainsay-pointed) { ${wash(18)} }
  @supports (-webkit-box-reflect: above) {
    ${selectorsOf(statements, undefined, 'text')} { ${wash(22)} }
    ${selectorsOf(['on-record'], undefined, 'text')} { ${wash(10)} }
  }
}
@media screen and (prefers-contrast: more), screen and (forced-colors: active) {
  ${selectorsOf(named)} { text-decoration-color: currentColor !important; }
  ${selectorsOf(words)} { text-decoration-thickness: 2px !important; }
  ${selectorsOf([...statements, ...words], ['-wash'])} { background-color: transparent !important; }
}
@media screen and (forced-colors: active) {
  ${selectorsOf(named)} { text-decoration-line: underline !important; text-underline-offset: 8% !important; }
  ::highlight(gainsay-pointed) { color: HighlightText !important; background-color: Highlight !important; }
}
`;
}
