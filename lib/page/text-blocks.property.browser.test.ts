import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { textRoleOf } from './block-tags.ts';
import { walkTextBlocks } from './text-blocks.ts';

afterEach(() => {
  document.body.replaceChildren();
});

type Tree = string | { tag: string; editable: boolean; children: Tree[] };

const tags = ['div', 'p', 'span', 'b', 'code', 'br', 'ul', 'li', 'section', 'td', 'pre', 'button'];
const words = ['Aleppo', ' ', '\n  ', '', 'the Council', '\u00a0', 'x'.repeat(50), ' '.repeat(45)];

const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, fc.constantFrom(...words), tie('element')),
  element: fc.record({
    tag: fc.constantFrom(...tags),
    editable: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    children: fc.array(tie('tree'), { maxLength: 5 }),
  }),
}));

function toNode(one: Tree): Node {
  if (typeof one === 'string') return new Text(one);
  const element = document.createElement(one.tag);
  if (one.editable) element.setAttribute('contenteditable', '');
  element.append(...one.children.map(toNode));
  return element;
}

/** One character a boundary, then cut there: slow, and plain to see. */
function readSlowly(node: Node): string {
  if (node instanceof Text) return node.data;
  const role = textRoleOf(node as Element);
  if (role === 'skip') return '\ufffc';
  const inside = [...node.childNodes].map(readSlowly).join('');
  if (role === 'break') return `\n${inside}`;
  return role === 'block' ? `\u0000${inside}\u0000` : inside;
}

/** Drops what comes before the first words, which no mention can begin in. */
const tidy = (text: string) => text.replace(/^[\s\ufffc]+/u, '').trimEnd();
const hasWords = (text: string) => /[^\s\ufffc]/u.test(text);

test('blocks are those of a slow reading, and each node stands where its start says', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (children) => {
      document.body.replaceChildren(...children.map(toNode));
      const blocks = [...walkTextBlocks(document.body, () => null)].filter(
        (block) => block !== null,
      );
      const expected = readSlowly(document.body).split('\u0000').filter(hasWords).map(tidy);
      expect(
        blocks
          .map(({ text }) => text)
          .filter(hasWords)
          .map(tidy),
      ).toEqual(expected);
      for (const { text, nodes, starts } of blocks) {
        nodes.forEach((node, index) => {
          expect(text.startsWith(node.data, starts[index])).toBe(true);
        });
      }
    }),
    { numRuns: 300 },
  );
});
