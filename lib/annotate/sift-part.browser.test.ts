import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { runSteps } from '../algorithms/run-steps.ts';
import { buildMatcher } from '../matching/matcher.ts';
import { NameSieve } from '../matching/name-sieve.ts';
import { partBlock } from '../page/part-blocks.ts';
import { walkTextBlocks } from '../page/text-blocks.ts';
import { countHit, nodesOfPlaces } from './place-nodes.ts';
import { type SiftSizes, siftPart } from './sift-part.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const names = ['Old Bridge', 'Mill', 'UN', 'C++', 'حلب', '东京'];
const matcher = buildMatcher(
  names.map((name) => ({ key: `c#${name}`, names: [name], notNames: [], contexts: [] })),
);
const sieve = runSteps(NameSieve.building([matcher.index]));

async function siftText(text: string) {
  const places: number[] = [];
  // So long a text may have that many names and is sifted all the same.
  return { places: sieve.sift(text.padEnd(10_000), places) ? places : null };
}

const openShadowRootOf = (element: Element) => element.shadowRoot;

/** Every mention in a part, by the nodes and offsets that it stands between. */
function readPart(part: { root: Node; ownTextOnly?: boolean }, numberOf: (node: Node) => number) {
  const { root, ...options } = part;
  const mentions: string[] = [];
  for (const whole of walkTextBlocks(root, openShadowRootOf, options)) {
    if (!whole) continue;
    for (const { text, nodes, starts } of partBlock(whole, false)) {
      for (const { start, end, entity } of matcher.findMentions([text])) {
        const first = starts.findLastIndex((each) => each <= start);
        const last = starts.findLastIndex((each) => each < end);
        const [one, other] = [nodes[first], nodes[last]] as [Node, Node];
        const [from, to] = [start - (starts[first] ?? 0), end - (starts[last] ?? 0)];
        mentions.push(`${numberOf(one)}:${from} ${numberOf(other)}:${to} ${names[entity]}`);
      }
    }
  }
  return mentions;
}

/** Reads the page by a walk over all of it, and sifted; and whether it was sifted. */
async function readBoth(sizes: SiftSizes) {
  const numbers = new Map<Node, number>();
  const numberOf = (node: Node) => numbers.get(node) ?? numbers.set(node, numbers.size + 1).size;
  const walked = readPart({ root: document }, numberOf);
  const sifted: string[] = [];
  const parts: Node[] = [];
  const part = { root: document };
  for await (const each of siftPart(part, document.documentElement, {
    ...{ siftText, shadowRootOf: openShadowRootOf, signal: new AbortController().signal },
    loadLayout: async () => ({ countHit, nodesOfPlaces }),
    pause: async (turn) => void (await turn),
    giveTurn: async () => undefined,
    isTurnOver: () => false,
    sizes,
  })) {
    if (!each) continue;
    parts.push(each.root);
    sifted.push(...readPart(each, numberOf));
  }
  // What was read before sifting turned out not to pay is read again.
  return { walked: walked.sort(), sifted: [...new Set(sifted)].sort(), parts };
}

const small: SiftSizes = { elementsAPiece: 3, firstLength: 40, sliceLength: 60, mostShare: 2 };

type Tree = string | { tag: string; style: string; children: Tree[] };

const blockTags = ['div', 'p', 'li', 'section', 'td', 'x-part'];
const inlineTags = [
  'b',
  'span',
  'a',
  'br',
  'wbr',
  'ruby',
  'rt',
  'script',
  'code',
  'template',
  '#shadow',
];
/** None hides: of a name that hidden text cuts in two nothing is known (decision 27). */
const styles = ['', '', '', 'display:inline', 'display:inline-block', 'display:block'];
const words = [
  'Old',
  'Bridge',
  'Old Bridge',
  'Mill',
  'Mi',
  'll',
  'U.',
  'N.',
  'C++',
  'بحلب',
  '东',
  '京',
  's',
];
const between = [' ', '', '\n  ', 'x', '\u00ad', '—', '. ', 'wind', "'s", '\u200b'];
const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...words, ...between), {
    weight: 2,
    arbitrary: tie('element'),
  }),
  element: fc.record({
    tag: fc.constantFrom(...blockTags, ...inlineTags),
    style: fc.constantFrom(...styles),
    children: fc.array(tie('tree'), { maxLength: 5 }),
  }),
}));

function append(parent: Node, children: readonly Tree[]): void {
  for (const child of children) {
    if (typeof child === 'string') parent.appendChild(new Text(child));
    else if (child.tag === '#shadow') {
      const host = document.createElement('div');
      append(host.attachShadow({ mode: 'open' }), child.children);
      parent.appendChild(host);
    } else {
      const element = document.createElement(child.tag);
      if (child.tag === 'script') element.setAttribute('type', 'text/plain');
      if (child.style) element.setAttribute('style', child.style);
      append(element, child.children);
      parent.appendChild(element);
    }
  }
}

test('a page that is sifted gives the mentions that a walk over it gives', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 8 }), async (children) => {
      document.body.replaceChildren();
      append(document.body, children);
      const { walked, sifted, parts } = await readBoth(small);
      expect(sifted, document.body.innerHTML).toEqual(walked);
      if (!parts.includes(document)) found += sifted.length;
    }),
    {
      numRuns: 400,
      examples: [
        [
          [
            {
              tag: 'div',
              style: '',
              children: ['Mi', { tag: 'template', style: '', children: ['Old'] }, 'll'],
            },
          ],
        ],
      ],
    },
  );
  expect(found).toBeGreaterThan(100);
});

test('only what stands around a name is read', async () => {
  const filler = '<p>nothing <b>to</b> see</p>'.repeat(50);
  document.body.innerHTML = `${filler}<p id="a">The <b>Old</b> Bridge</p>${filler}`;
  const { sifted, parts } = await readBoth({ ...small, mostShare: 0.4 });
  expect(sifted.length).toBe(1);
  expect(parts).toEqual([document.querySelector('#a')]);
});

test('a page full of names is walked', async () => {
  document.body.innerHTML = '<p>The <b>Old</b> Bridge</p>'.repeat(500);
  const { walked, sifted, parts } = await readBoth({ ...small, mostShare: 0.4 });
  expect(parts).toEqual([document]);
  expect(sifted).toEqual(walked);
});
