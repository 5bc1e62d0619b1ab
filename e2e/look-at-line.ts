/** The lines that are drawn under words, by the pixels of a picture of them. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page, Rect } from './driver/driver.ts';

export type Colour = [red: number, green: number, blue: number];

/** A line under words that reach no lower than their baseline. Lengths are device pixels. */
export interface Line {
  rows: number;
  /** Rows from the lowest of the words to the line. */
  offset: number;
  /** Share of its length that is drawn: 1 for a solid line. */
  coverage: number;
  /** The colour that stands out most from what is behind it, and by how much (WCAG 2.2). */
  colour: Colour;
  contrast: number;
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours are apart, 0 to 1. */
export function distanceOf(one: Colour, other: Colour): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0))) / Math.hypot(255, 255, 255);
}

interface Row {
  behind: Colour;
  /** Colours of the columns where something is drawn. */
  drawn: Colour[];
}

function colourAt(picture: PNG, x: number, y: number): Colour {
  const start = 4 * (y * picture.width + x);
  return [...picture.data.subarray(start, start + 3)] as unknown as Colour;
}

/** What most of the words' box is filled with: a system that sets the colours fills it. */
function fillOf(picture: PNG, height: number): Colour {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (let y = 0; y < height; y++) {
    for (let x = beside; x < picture.width; x++) {
      const colour = colourAt(picture, x, y);
      const known = counts.get(String(colour));
      counts.set(String(colour), { colour, count: (known?.count ?? 0) + 1 });
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!most) throw new Error('An empty picture');
  return most.colour;
}

/** @param isInBox whether the row is one of the words' box, which is filled, and not below it */
function readRow(picture: PNG, y: number, fill: Colour, isInBox: boolean): Row {
  const around = colourAt(picture, 0, y);
  const papers = isInBox ? [fill] : [around, fill];
  const drawn = [];
  for (let x = beside; x < picture.width; x++) {
    const colour = colourAt(picture, x, y);
    if (papers.every((paper) => distanceOf(colour, paper) > 0.08)) drawn.push(colour);
  }
  return { behind: isInBox ? fill : around, drawn };
}

/** CSS pixels beside the words, and below them, that are in the picture. */
const beside = 4;
const below = 16;

/**
 * Finds the lines under words, the uppermost first.
 * @param rect of the words, which stand in one line, with room of their own to the left
 * @param path where the picture goes
 */
export async function lookAtLines(page: Page, rect: Rect, path: string): Promise<Line[]> {
  const x = Math.ceil(rect.x) - beside;
  const width = Math.floor(rect.x + rect.width) - 1 - x;
  await page.screenshot(path, {
    x,
    width,
    y: Math.floor(rect.y),
    height: Math.ceil(rect.height) + below,
  });
  const picture = PNG.sync.read(await readFile(path));
  const height = Math.ceil(rect.height);
  const fill = fillOf(picture, height);
  const rows = Array.from({ length: picture.height }, (_, y) =>
    readRow(picture, y, fill, y < height),
  );
  const groups: { top: number; rows: Row[] }[] = [];
  for (const [y, row] of rows.entries()) {
    if (row.drawn.length === 0) continue;
    const last = groups.at(-1);
    if (last && last.top + last.rows.length === y) last.rows.push(row);
    else groups.push({ top: y, rows: [row] });
  }
  // The first are the words, with the dots of their letters.
  const isLine = ({ rows: [row] }: (typeof groups)[number]) =>
    row !== undefined && row.drawn.length > 0.25 * (picture.width - beside);
  const lines = groups.filter((group) => group.rows.length <= 6 && isLine(group));
  const words = groups.filter((group) => !lines.includes(group)).at(-1);
  if (!words) throw new Error('No words were drawn');
  const bottom = words.top + words.rows.length;
  return lines.map(({ top, rows: drawn }) => {
    const colours = drawn.flatMap((row) =>
      row.drawn.map((colour) => ({ colour, contrast: contrastOf(colour, row.behind) })),
    );
    const most = Math.max(...drawn.map((row) => row.drawn.length));
    const [strongest] = colours.sort((a, b) => b.contrast - a.contrast);
    if (!strongest) throw new Error('A line without colours');
    return {
      rows: drawn.length,
      offset: top - bottom,
      coverage: most / (picture.width - beside),
      ...strongest,
    };
  });
}
