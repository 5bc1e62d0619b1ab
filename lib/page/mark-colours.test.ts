/** Whether a mark's line can be seen on the paper of usual pages, by the colours of the marks’ sheet. */
import { describe, expect, it } from 'vitest';
import { marksSheet } from '../../scripts/build/marks-sheet.ts';

type Colour = readonly [number, number, number];

function readColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** WCAG 2.2 relative luminance. */
function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of so many percent over another. */
function lay(colour: Colour, percent: number, over: Colour): Colour {
  const [red = 0, green = 0, blue = 0] = colour.map(
    (part, at) => (part * percent + (over[at] ?? 0) * (100 - percent)) / 100,
  );
  return [red, green, blue];
}

/** White, near white, sepia and the usual darks, black among them. */
const papers = [
  '#ffffff',
  '#f8f9fa',
  '#f6f3ec',
  '#fdf6e3',
  '#f4ecd8',
  '#eeeeee',
  '#2b2b2b',
  '#282c34',
  '#202124',
  '#1e1e1e',
  '#15202b',
  '#121212',
  '#0d1117',
  '#000000',
];

const sheet = marksSheet();
const normal = sheet.slice(0, sheet.indexOf('@supports'));
const looks = [...normal.matchAll(/::highlight\(gainsay-(\S+)\) \{([^}]*)\}/g)].map(
  ([, name = '', rule = '']) => {
    const line = /line (?:\w+ )?\dpx (#\w{6})/.exec(rule)?.[1];
    const wash = /color-mix\(in srgb, (#\w{6}) (\d+)%, transparent\)/.exec(rule);
    return { name, line, wash: wash && { colour: wash[1] ?? '', percent: Number(wash[2]) } };
  },
);
const lined = looks.filter(({ name }) => name !== 'pointed');

describe('the line of a mark', () => {
  it('is in the sheet for five kinds in nine looks', () => {
    expect(lined).toHaveLength(5 * 9);
  });

  it.each(lined)('of $name has 3 : 1 on every paper', ({ line = '', wash }) => {
    for (const paper of papers.map(readColour)) {
      const behind = wash ? lay(readColour(wash.colour), wash.percent, paper) : paper;
      expect(contrastOf(readColour(line), behind)).toBeGreaterThanOrEqual(3);
    }
  });

  it('is mixed with no colour of the words, which browsers take from different elements', () => {
    expect(sheet.replace(/\/\*.*?\*\//gs, '')).not.toMatch(/color-mix\([^)]*currentColor/);
  });
});
