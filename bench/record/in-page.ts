/** Runs in a page: how long the selectors of words anywhere in it take to make. */
import { createPageTexts } from '../../lib/recording/page-texts.ts';
import { quoteRange } from '../../lib/recording/quote-range.ts';
import { createRandom } from '../random.ts';

/** All in ms. */
export interface SelectorTimes {
  /** The first of the page, for which its text is read. */
  first: number;
  /** Each of the others when it is made for the first time. */
  once: number[];
  /** Each again, the least of seven: what other work on the machine adds is left out. */
  least: number[];
  /** How many are unique in the page. */
  unique: number;
  /** The slowest words. */
  slowest: string[];
}

function listTexts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (/\S/.test(text.data) && !text.parentElement?.closest('script, style')) found.push(text);
  }
  return found;
}

/** A range of 1 to 40 words that begins with a word of one of the texts. */
function chooseRange(texts: readonly Text[], random: (below: number) => number): Range {
  const index = random(texts.length);
  const first = texts[index] as Text;
  const words = [...first.data.matchAll(/\S+/g)];
  const from = words[random(words.length)]?.index ?? 0;
  let left = 1 + random(1 + random(40));
  const range = document.createRange();
  range.setStart(first, from);
  for (let at = index; at < texts.length; at++) {
    const node = texts[at] as Text;
    for (const word of node.data.matchAll(/\S+/g)) {
      if (node === first && word.index < from) continue;
      range.setEnd(node, word.index + word[0].length);
      if (--left === 0) return range;
    }
  }
  return range;
}

function time(action: () => unknown): number {
  const begun = performance.now();
  action();
  return performance.now() - begun;
}

function measureSelectors(count: number): SelectorTimes {
  const nodes = listTexts();
  const random = createRandom(20);
  const texts = createPageTexts();
  const ranges = Array.from({ length: count + 1 }, () => chooseRange(nodes, random));
  const [start, ...others] = ranges;
  const first = time(() => start && quoteRange(start, texts));
  const once = others.map((range) => time(() => quoteRange(range, texts)));
  const least = others.map((range) =>
    Math.min(...Array.from({ length: 7 }, () => time(() => quoteRange(range, texts)))),
  );
  const unique = others.filter((range) => quoteRange(range, texts)?.isUnique).length;
  const slowest = others
    .map((range, index) => ({ words: String(range), ms: least[index] ?? 0 }))
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 8)
    .map(({ words, ms }) => `${ms.toFixed(1)} ms: ${JSON.stringify(words.slice(0, 80))}`);
  return { first, once, least, unique, slowest };
}

Object.assign(globalThis, { measureSelectors });
