/**
 * Finds the shadow trees in a part of the page without walking it: the browser's own search tells
 * which elements may have one, and no others become objects of script.
 */
import { isBlank } from './block-builder.ts';
import { createReadableTest } from './block-tags.ts';
import { plainHosts } from './plain-hosts.ts';
import { listTags } from './tag-roles.ts';
import type { ShadowRootOf, WalkOptions } from './text-blocks.ts';

/** Elements in one search: it takes some 5 ms. */
const mostAtOnce = 50_000;
/** An element with more children is searched at once: a search for each of them would cost more. */
const mostChildren = 1_000;
/** Elements that are looked at between two questions whether the turn is over. */
const perStep = 256;

/** What is commonest of the elements that take no shadow tree: the sooner told, the cheaper. */
const commonest = ['code', 'a', 'li', 'td', 'tr', 'ul', 'strong'];
/**
 * Elements of running text, the commonest first. They take a shadow tree too, which would hide their words:
 * those that hold something are not asked. It would take as long as all else (docs/performance.md).
 */
export const ofText = ['span', 'p', 'h2', 'h3', 'h4', 'h5', 'h1', 'h6', 'blockquote'];

/**
 * What may have a shadow tree: elements that take one by their name, and such as are of the page's own. An
 * element is held against one name after the other until one is its own: the commonest come first.
 */
function makeSelector(isOfTextAsked: boolean): string {
  const others = listTags().filter((tag) => !plainHosts.has(tag) && !commonest.includes(tag));
  if (isOfTextAsked) return `div,span,p,:not(${[...commonest, ...others, 'path']})`;
  const [first, ...full] = ofText.map((tag) => `${tag}:not(:empty)`);
  return `:not(${[first, ...commonest, ...full, ...others, 'path']})`;
}

interface TreeOptions extends Omit<WalkOptions, 'ownTextOnly'> {
  /** Whether elements of running text that hold words are asked too: where there are few elements. */
  isOfTextAsked?: boolean;
}

/** The elements that may have a shadow tree, in lists in the order of the page. */
function* listHosts(
  root: Document | ShadowRoot | Element,
  selector: string,
): Generator<ArrayLike<Element>> {
  if (root instanceof Element) yield [root];
  // Not by an index in brackets: past the end, that counts all elements first.
  const isLong = root instanceof ShadowRoot || !!root.getElementsByTagName('*').item(mostAtOnce);
  if (!isLong || root.childElementCount > mostChildren) yield root.querySelectorAll(selector);
  else for (const child of root.children) yield* listHosts(child, selector);
}

/** Whether an element may have a closed tree: one of the page's own, or one that shows nothing. */
function mayBeClosed(element: Element): boolean {
  if (!element.hasChildNodes() || element.localName.includes('-')) return true;
  return element.childElementCount === 0 && isBlank(element.textContent ?? '');
}

/**
 * Gives the shadow trees of the elements in a root, and of the root itself, where text is read; not
 * those inside of these trees.
 *
 * @param shadowRootOf called for each element that may have a tree, open or closed
 * @yields each tree, and null when the turn is over: only then the caller may pause
 */
export function* findShadowTrees(
  root: Document | ShadowRoot | Element,
  shadowRootOf: ShadowRootOf,
  { except = null, isTurnOver = () => false, isOfTextAsked = false }: TreeOptions = {},
): Generator<ShadowRoot | null, void, undefined> {
  const isReadable = createReadableTest();
  let steps = 0;
  for (const hosts of listHosts(root, makeSelector(isOfTextAsked))) {
    for (let at = 0; at < hosts.length; at++) {
      if (++steps % perStep === 0 && isTurnOver()) yield null;
      const host = hosts[at] as Element;
      if (!host.shadowRoot && !mayBeClosed(host)) continue;
      if (!host.isConnected || except?.contains(host) || !isReadable(host)) continue;
      const tree = shadowRootOf(host);
      if (tree) yield tree;
    }
    if (isTurnOver()) yield null;
  }
}
