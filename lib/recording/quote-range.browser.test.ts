/// <reference types="@vitest/browser-playwright" />

import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { readShownText, type ShownText } from '../page/shown-text.ts';
import { findSelector } from '../quotations/find-selector.ts';
import { squeeze } from '../quotations/list-places.ts';
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

/** Numbers from 0 to 1, the same each time. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A range of 1 to 40 words anywhere in the text that a root shows. */
function chooseRange({ text, nodes, starts }: ShownText, chance: () => number): Range {
  const words = [...text.matchAll(/\S+/gu)];
  const first = Math.floor(chance() * words.length);
  const count = 1 + Math.floor(chance() ** 2 * 40);
  const last = words[Math.min(words.length - 1, first + count - 1)];
  const from = words[first]?.index ?? 0;
  const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
  const place = (offset: number) => {
    const index = starts.findLastIndex((start) => start <= offset);
    return [
      nodes[index] as Text,
      Math.min(offset - (starts[index] ?? 0), nodes[index]?.data.length ?? 0),
    ] as const;
  };
  const range = document.createRange();
  range.setStart(...place(from));
  const [end, offset] = place(to - 1);
  range.setEnd(end, offset + 1);
  return range;
}

const changedWords = ['otherwise', 'meanwhile', 'notably', 'perhaps', 'however'];
const change = (text: string, chance: () => number) =>
  text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    chance() < 0.1 ? (changedWords[Math.floor(chance() * 5)] as string) : word,
  );

const saved = (await Promise.all(names.map(readSaved))).filter((html) => html !== null);

test.runIf(saved.length > 0)('finds selections of saved pages again', { timeout: 120_000 }, () => {
  const chance = createChance(20);
  let all = 0;
  let foundAfterChange = 0;
  for (const html of saved) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const each of page.querySelectorAll('script, style, link, iframe, img, video, source'))
      each.remove();
    const root = show('');
    root.append(...page.body.childNodes);
    const shown = readShownText(root);
    const { text } = shown;
    const changed = change(text, chance);
    const texts = createPageTexts();
    const squeezed = squeeze(text);
    for (let round = 0; round < 40; round++) {
      const range = chooseRange(shown, chance);
      const quotation = quoteRange(range, texts);
      if (!quotation || !/\p{L}/u.test(quotation.exact)) continue;
      all++;
      const found = findSelector(text, quotation);
      expect(found?.isExact).toBe(true);
      const { prefix, exact, suffix } = quotation;
      const first = squeezed.indexOf(squeeze(prefix + exact + suffix));
      expect(first).not.toBe(-1);
      if (quotation.isUnique)
        expect(squeezed.indexOf(squeeze(prefix + exact + suffix), first + 1)).toBe(-1);
      const again = findSelector(changed, quotation);
      // The same place, as far as changed words of other lengths let it be told: by its share of the words.
      const shareOf = (whole: string, at: number) =>
        (whole.slice(0, at).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length;
      if (
        again &&
        found &&
        Math.abs(shareOf(changed, again.start) - shareOf(text, found.start)) <= 5
      )
        foundAfterChange++;
    }
    root.remove();
  }
  expect(all).toBeGreaterThan(200);
  expect(foundAfterChange / all).toBeGreaterThanOrEqual(0.98);
});
