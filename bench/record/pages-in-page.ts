/** Runs in a page: sets texts as pages, selects words in them and looks for these again. */
import { readShownText } from '../../lib/page/shown-text.ts';
import { createChance, layouts } from '../../lib/recording/fixtures/layouts.ts';
import { type FoundAgain, selectAndFind } from '../../lib/recording/fixtures/selecting.ts';
import { createPageTexts } from '../../lib/recording/page-texts.ts';

export interface BenchPage {
  /** HTML of a saved page, or plain text. */
  words: string;
  /** Name of a layout; null for HTML. */
  layout: string | null;
}

/** A saved page without what it loads or runs. */
function bodyOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll('script, style, link, iframe, img, video, source')) {
    each.remove();
  }
  return page.body.innerHTML;
}

function findPage({ words, layout }: BenchPage, rounds: number, seed: number): FoundAgain {
  const chance = createChance(seed);
  const html = layout === null ? bodyOf(words) : (layouts[layout]?.(words, chance) ?? '');
  const show = () => {
    const element = document.createElement('div');
    element.innerHTML = html;
    document.body.append(element);
    return element;
  };
  const copy = show();
  const again = readShownText(copy).text;
  copy.remove();
  const root = show();
  const told = selectAndFind(root, again, createPageTexts(), rounds, chance);
  root.remove();
  return told;
}

Object.assign(globalThis, { findPage });
