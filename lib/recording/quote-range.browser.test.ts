/// <reference types="@vitest/browser-playwright" />

import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { readShownText } from '../page/shown-text.ts';
import { createChance, layouts } from './fixtures/layouts.ts';
import { type FoundAgain, selectAndFind } from './fixtures/selecting.ts';
import { createPageTexts } from './page-texts.ts';
import { quoteRange } from './quote-range.ts';

const made: Element[] = [];

function show(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  made.push(element);
  return element;
}

afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

/** The range of the words between brackets, which are taken out. */
function showRange(html: string): Range {
  const element = show(html);
  const range = document.createRange();
  const find = (sign: string) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      const at = node.data.indexOf(sign);
      if (at === -1) continue;
      node.deleteData(at, 1);
      return [node, at] as const;
    }
    throw new Error(`There is no ${sign}`);
  };
  const [start, startOffset] = find('⟦');
  range.setStart(start, startOffset);
  range.setEnd(...find('⟧'));
  return range;
}

const quote = (html: string) => quoteRange(showRange(html), createPageTexts());

test('takes the words as they are shown, over elements, without what is hidden', () => {
  const html =
    '<p>Before it all ⟦the <b>mayor</b>\n   of<script>x</script> Fenn<span style="display:none"> gone</span></p><p>said it⟧ twice.</p>';
  expect(quote(html)?.exact).toBe('the mayor of Fenn said it');
});

test('takes in the rest of a word, and no white space at the ends', () => {
  expect(quote('<p>Before ⟦ the m⟧ayor spoke</p>')?.exact).toBe('the mayor');
});

test('an element’s children as ends of the range', () => {
  const element = show('<p>one</p><p>two</p><p>three</p>');
  const range = document.createRange();
  range.setStart(element, 1);
  range.setEnd(element, 2);
  expect(quoteRange(range, createPageTexts())?.exact).toBe('two');
});

test('tells places with the same words apart by the fewest words beside them', () => {
  const html =
    '<p lang="tr">We closed the old bridge in March and the new one in May, she said at noon.</p><p>We closed the old bridge in April and the new one in May, she said at ⟦noon and we closed the old bridge in⟧ March.</p>';
  expect(quote(html)).toMatchObject({ prefix: '', suffix: '', isUnique: true });
  const twice =
    '<p>they say that we all closed the old bridge in the night</p><p>it is known that ⟦we all closed the old bridge in the⟧ night</p>';
  expect(quote(twice)).toMatchObject({ prefix: 'known that ', suffix: '', isUnique: true });
});

test('says where another place of the page has the same words around it', () => {
  const line = '<p>They closed the bridge again, as the town knows well.</p>';
  expect(
    quote(
      `${line.repeat(30)}${line.replace('They', '⟦They').replace('.', '⟧.')}${line.repeat(30)}`,
    ),
  ).toMatchObject({ isUnique: false });
});

const names = [
  ...['ars-1', 'article-author-tag', 'bbc-1', 'iab-1', 'keep-images'],
  ...['nytimes-1', 'schema-org-context-object', 'wapo-1', 'wikipedia-2'],
];

async function readSaved(name: string): Promise<string | null> {
  return commands.readFile(`../shared/pages/${name}/source.html`).catch(() => null);
}

const saved = (await Promise.all(names.map(readSaved))).filter((html) => html !== null);

/** A saved page without what it loads or runs. */
function bodyOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll('script, style, link, iframe, img, video, source'))
    each.remove();
  return page.body.innerHTML;
}

function findAgain(html: string, rounds: number, chance: () => number): FoundAgain {
  const copy = show(html);
  const again = readShownText(copy).text;
  copy.remove();
  const root = show(html);
  const told = selectAndFind(root, again, createPageTexts(), rounds, chance);
  root.remove();
  return told;
}

const sum = (told: FoundAgain[], of: 'all' | 'same' | 'changed') =>
  told.reduce((total, each) => total + each[of], 0);

test.runIf(saved.length > 0)('finds selections of saved pages again', { timeout: 120_000 }, () => {
  const chance = createChance(20);
  const told = saved.map((html) => findAgain(bodyOf(html), 40, chance));
  expect(told.flatMap(({ lost }) => lost).filter((each) => each.startsWith('same'))).toEqual([]);
  expect(sum(told, 'all')).toBeGreaterThan(200);
  expect(sum(told, 'changed') / sum(told, 'all')).toBeGreaterThanOrEqual(0.98);
});

const syllables = ['ba', 'ri', 'mo', 'ten', 'lu', 'sa', 'ko', 'dim'];

/** Sentences of made-up words, of which some stand again and again. */
function makeText(chance: () => number): string {
  const below = (limit: number) => Math.floor(chance() * limit);
  const word = () => Array.from({ length: 1 + below(3) }, () => syllables[below(8)]).join('');
  const sentence = () => Array.from({ length: 8 + below(12) }, word).join(' ');
  return Array.from({ length: 60 }, () => `On ${sentence()} & “${word()}”.`).join(' ');
}

test.each(Object.entries(layouts))('finds selections again in %s', (_, layOut) => {
  const chance = createChance(7);
  const text = makeText(chance);
  const told = findAgain(layOut(text, chance), 60, chance);
  expect(told.all).toBeGreaterThan(40);
  expect(told.lost.filter((each) => each.startsWith('same'))).toEqual([]);
  expect(told.changed / told.all).toBeGreaterThanOrEqual(0.95);
});
