/** Whether a page is light or dark where something of ours is to stand. */
import { chooseScheme, readCanvas, type Scheme } from './choose-scheme.ts';

const isMatched = (query: string) => matchMedia(query).matches;

/** The element around one, out of a shadow tree too. */
function around(element: Element): Element | null {
  const tree = element.assignedSlot ?? element.parentNode;
  if (tree instanceof ShadowRoot) return tree.host;
  return tree instanceof Element ? tree : null;
}

/** What the page declares of its canvas; in a frame another page is behind it. */
function canvasOf(root: Element): Scheme | null {
  if (window !== window.top) return null;
  const computed = getComputedStyle(root).colorScheme;
  const meta = document.querySelector<HTMLMetaElement>('meta[name=color-scheme i]')?.content;
  const declared = computed === 'normal' ? (meta ?? computed) : computed;
  return readCanvas(declared.toLowerCase(), isMatched('(prefers-color-scheme: dark)'));
}

/**
 * Whether the page is light or dark at an element; null where the reader's system sets the colours,
 * which then hold everywhere.
 * @param place whose words are read; the page's body where it is null
 */
export function readSchemeAt(place: Element | null): Scheme | null {
  if (isMatched('(forced-colors: active)')) return null;
  const root = document.documentElement;
  const start = place ?? document.body ?? root;
  const backgrounds: string[] = [];
  for (let element: Element | null = start; element; element = around(element)) {
    backgrounds.push(getComputedStyle(element).backgroundColor);
  }
  return chooseScheme({
    backgrounds,
    words: getComputedStyle(start).color,
    canvas: canvasOf(root),
  });
}
