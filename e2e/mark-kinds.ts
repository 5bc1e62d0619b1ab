/** A page of words marked as every kind and strength beside links, and what must be drawn under them. */
import type { Page } from './driver/driver.ts';
import { expect } from './fixtures.ts';
import { type Line, lookAtLines } from './look-at-line.ts';
import { article } from './reader.ts';

/** No letter of it reaches below the line, and no corpus has it. */
const words = 'in a common room';
const kinds = ['two-sided', 'one-sided', 'on-record'] as const;
export const strengths = ['', '-faint', '-strong'] as const;

const paragraph = (id: string) =>
  `<p>An <a href="#elsewhere" id="${id}-link">${words}</a>${kinds
    .flatMap((kind) => strengths.map((strength) => `${kind}${strength}`))
    .map((name) => ` — <span id="${id}-${name}">${words}</span>`)
    .join('')} — <a href="#both"><span id="${id}-two-sided-in-link">${words}</span></a></p>`;

/** A light page, with a dark panel in it, whose own scheme nothing tells. */
export const pageOfKinds = article(
  `<style>p { margin: 0; padding: 20px } body { margin: 0; font: 40px / 2.2 serif; color: #222; background: #fff }
  .panel { background: #1e1f22; color: #ddd } .panel a { color: #8ab4f8 } span, a { white-space: nowrap }</style>
  ${paragraph('light')}<div class="panel">${paragraph('dark')}</div>`,
);

/** Marks as the extension names them, made by the page: the sheet paints them without a corpus. */
export async function markAll(page: Page): Promise<void> {
  // So large that nothing has to be scrolled into view.
  await page.setViewport(1600, 900);
  await page.evaluate(() => {
    for (const span of document.querySelectorAll('span')) {
      const [, name = ''] = /^\w+?-(.*?)(-in-link)?$/.exec(span.id) ?? [];
      const range = document.createRange();
      range.selectNodeContents(span);
      const key = `gainsay-${name}`;
      const highlight = CSS.highlights.get(key) ?? new Highlight();
      highlight.add(range);
      CSS.highlights.set(key, highlight);
    }
  });
}

/**
 * The lines under an element's words.
 * @param id of the element: its paper and the mark's name, or `link`
 * @param path where the picture goes
 */
export async function readLines(page: Page, id: string, path: string): Promise<Line[]> {
  const rect = await page.evaluate((wanted) => {
    const element = document.getElementById(wanted);
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  }, id);
  return lookAtLines(page, rect, path);
}

/** The one line that there is. */
export function onlyOf(lines: Line[]): Line {
  const [line, ...others] = lines;
  if (!line || others.length > 0)
    throw new Error(`There are ${lines.length} lines under the words`);
  return line;
}

/** Solid, dotted and a hairline, of whichever strength. */
export async function expectKinds(
  look: (name: string) => Promise<Line>,
  strength: string,
): Promise<Line[]> {
  const thickness = strength === '-strong' ? 3 : 2;
  const twoSided = await look(`two-sided${strength}`);
  expect.soft(twoSided).toMatchObject({ rows: thickness, coverage: 1 });
  const oneSided = await look(`one-sided${strength}`);
  expect.soft(oneSided.rows).toBe(thickness);
  expect.soft(oneSided.coverage).toBeGreaterThan(0.3);
  // Round dots of three pixels touch nearly.
  expect.soft(oneSided.coverage).toBeLessThan(0.8);
  const quiet = await look(`on-record${strength}`);
  expect.soft(quiet).toMatchObject({ rows: 1, coverage: 1 });
  return [twoSided, oneSided, quiet];
}
