import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { plainHosts } from './plain-hosts.ts';
import { findShadowTrees, ofText } from './shadow-trees.ts';
import { walkTextBlocks } from './text-blocks.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const tags = [
  ...plainHosts,
  ...'a b code pre ul li table td em select option button svg path x-own x-other noscript'.split(
    ' ',
  ),
];

interface Tree {
  tag: string;
  hasShadow: boolean;
  isEdited: boolean;
  children: (Tree | string)[];
}

const trees = fc.letrec<{ tree: Tree; text: string }>((tie) => ({
  text: fc.constantFrom(
    '',
    ' ',
    '\n  \n',
    'words',
    'more words than there is white space between two tags',
  ),
  tree: fc.record({
    tag: fc.constantFrom(...tags),
    hasShadow: fc.boolean(),
    isEdited: fc.constantFrom(...Array<boolean>(9).fill(false), true),
    children: fc.array(fc.oneof({ maxDepth: 6 }, tie('text'), tie('tree')), { maxLength: 4 }),
  }),
}));

function build({ tag, hasShadow, isEdited, children }: Tree): Element {
  const isDrawing = tag === 'svg' || tag === 'path';
  const element = isDrawing
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  if (isEdited) element.setAttribute('contenteditable', '');
  const isOfText = ofText.includes(tag);
  const isBlank = children.every((child) => typeof child === 'string' && child.trim() === '');
  const own = isOfText && isBlank ? [] : children;
  element.append(...own.map((child) => (typeof child === 'string' ? child : build(child))));
  // What holds words by itself is not asked for a tree that would hide them.
  if (isOfText && own.length > 0) return element;
  if (hasShadow && (plainHosts.has(tag) || tag.includes('-'))) {
    element.attachShadow({ mode: 'open' }).innerHTML = '<div>inside</div>';
  }
  return element;
}

/** The trees that the walk over all nodes comes by, and the elements that it asks in vain. */
function findByWalk(root: Element) {
  const found: ShadowRoot[] = [];
  const asked: Element[] = [];
  for (const _ of walkTextBlocks(root, (element) => {
    if (element.shadowRoot) found.push(element.shadowRoot);
    else asked.push(element);
    return null;
  }));
  return { found, asked };
}

function findBySearch(root: Element) {
  const asked: Element[] = [];
  const found = [
    ...findShadowTrees(root, (element) => {
      if (!element.shadowRoot) asked.push(element);
      return element.shadowRoot;
    }),
  ];
  return { found, asked };
}

test('finds the trees that a walk over all nodes finds, and asks the same elements for closed ones', () => {
  let sum = 0;
  fc.assert(
    fc.property(fc.array(trees.tree, { minLength: 1, maxLength: 6 }), (children) => {
      const root = document.createElement('div');
      root.append(...children.map(build));
      root.normalize();
      document.body.replaceChildren(root);
      const expected = findByWalk(root);
      sum += expected.found.length;
      expect(findBySearch(root)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
  expect(sum).toBeGreaterThan(300);
});

test('leaves out what is excepted, and what is gone when the caller has paused', () => {
  document.body.innerHTML =
    '<div></div>'.repeat(600) + '<section><div></div></section><x-own></x-own>';
  for (const host of document.querySelectorAll('div, x-own')) host.attachShadow({ mode: 'open' });
  const except = document.querySelector('section');
  const found: (ShadowRoot | null)[] = [];
  for (const tree of findShadowTrees(document.body, (host) => host.shadowRoot, {
    except,
    isTurnOver: () => true,
  })) {
    if (!tree && found.length > 300) document.querySelector('x-own')?.remove();
    found.push(tree);
  }
  expect(found.filter((tree) => tree !== null)).toHaveLength(600);
  // Gone before the search came to it.
  expect(document.querySelector('x-own')).toBeNull();
});

test('searches a long page in pieces, and finds what a search of the whole finds', () => {
  const many = '<b></b>'.repeat(40_000);
  document.body.innerHTML = `<div id="one"><div>${many}<p></p></div></div><div id="two">${many}<i></i></div>`;
  for (const id of ['one', 'two']) document.getElementById(id)?.attachShadow({ mode: 'open' });
  document.querySelector('p')?.attachShadow({ mode: 'open' });
  const hosts = [...findShadowTrees(document, (host) => host.shadowRoot)].map((tree) => tree?.host);
  expect(hosts.map((host) => host?.id || host?.localName)).toEqual(['one', 'p', 'two']);
});

test('asks elements of running text that hold words where it is told to', () => {
  document.body.innerHTML = '<p>words</p><span>more</span><a>other</a>';
  for (const host of document.querySelectorAll('p, span')) host.attachShadow({ mode: 'open' });
  const find = (isOfTextAsked: boolean) => [
    ...findShadowTrees(document.body, (host) => host.shadowRoot, { isOfTextAsked }),
  ];
  expect(find(true).map((tree) => tree?.host.localName)).toEqual(['p', 'span']);
  expect(find(false)).toEqual([]);
});
