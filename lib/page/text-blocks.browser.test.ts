import { afterEach, expect, test } from 'vitest';
import { standTogether } from './joints.ts';
import { spanOf, toLiveRange, toStaticRange } from './ranges.ts';
import { type TextBlock, type WalkOptions, walkTextBlocks } from './text-blocks.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const openShadowRootOf = (element: Element) => element.shadowRoot;

function blocksOf(html: string, options?: WalkOptions): TextBlock[] {
  document.body.innerHTML = html;
  return [...walkTextBlocks(document.body, openShadowRootOf, options)].filter(
    (block) => block !== null,
  );
}
const words = (html: string) =>
  blocksOf(html).map((block) => block.text.replace(/\s+/g, ' ').trim());

/** The words of a span, by its range in the page. */
function wordsIn(block: TextBlock | undefined, text: string): string | undefined {
  const start = block?.text.indexOf(text) ?? -1;
  if (!block || start < 0) return undefined;
  const range = toStaticRange(spanOf(block, start, start + text.length));
  return toLiveRange(range)?.toString();
}

test.each([
  [
    'inline elements belong to one block',
    '<p>The <b>Secu</b>rity <i>Council</i> met</p>',
    ['The Security Council met'],
  ],
  ['blocks stand apart', '<p>One</p><p>Two</p>', ['One', 'Two']],
  ['a block ends the run around it', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
  ['table cells stand apart', '<table><tr><td>One</td><td>Two</td></tr></table>', ['One', 'Two']],
  ['a line break is white space', '<p>Security<br>Council</p>', ['Security Council']],
  ['a break opportunity is nothing', '<p>Alep<wbr>po</p>', ['Aleppo']],
  [
    'scripts, styles and templates are no text',
    '<p>One<script>var two</script></p><style>p{}</style><template>Three</template>',
    ['One'],
  ],
  [
    'fields are not read',
    '<input value="One"><textarea>Two</textarea><select><option>Three</option></select>',
    [],
  ],
  [
    'what the reader edits is not read',
    '<div contenteditable><p>One</p></div><div role="textbox">Two</div>',
    [],
  ],
  ['a part that is not editable is read', '<div contenteditable="false">One</div>', ['One']],
  [
    'code is not read and parts what is around it',
    '<p>Security <code>x</code> Council</p><pre><code>Two</code></pre>',
    ['Security \ufffc Council'],
  ],
  ['white space alone is no block', '<div> <p> </p>\n</div>', []],
])('%s', (_, html, expected) => {
  expect(words(html)).toEqual(expected);
});

test('a custom element takes part as its style has it', () => {
  document.head.insertAdjacentHTML('beforeend', '<style>block-part{display:block}</style>');
  expect(words('<p>One<inline-part>two</inline-part></p>')).toEqual(['Onetwo']);
  expect(words('<div>One<block-part>two</block-part></div>')).toEqual(['One', 'two']);
});

test('shadow trees are read where they are attached, and what is slotted after them', () => {
  document.body.innerHTML = '<p>One</p><x-card>Slotted</x-card><p>Four</p>';
  const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Inside</p><slot></slot>';
  const blocks = [...walkTextBlocks(document.body, openShadowRootOf)];
  expect(blocks.flatMap((block) => block?.text ?? [])).toEqual([
    'One',
    'Inside',
    'Slotted',
    'Four',
  ]);
});

test('an element can be read without the blocks inside it, or left out', () => {
  const html = '<div id="a">One <b>two</b><p>Three</p>four</div>';
  document.body.innerHTML = html;
  const root = document.querySelector('#a') as Element;
  const own = [...walkTextBlocks(root, openShadowRootOf, { ownTextOnly: true })];
  expect(own.map((block) => block?.text)).toEqual(['One two', 'four']);
  const rest = [...walkTextBlocks(document.body, openShadowRootOf, { except: root })];
  expect(rest).toEqual([]);
});

test('the walk pauses in long pages and yields every block once', () => {
  document.body.innerHTML = Array.from({ length: 3_000 }, (_, n) => `<p>${n}</p>`).join('');
  const all = [...walkTextBlocks(document.body, openShadowRootOf, { isTurnOver: () => true })];
  expect(all.filter((block) => block === null).length).toBeGreaterThan(3);
  expect(all.flatMap((block) => block?.text ?? []).map(Number)).toEqual([...Array(3_000).keys()]);
});

test('the walk goes on after a place that the page has taken away', () => {
  const part = (name: string) =>
    `<section>${Array.from({ length: 300 }, (_, n) => `<p>${name} ${n}</p>`).join('')}</section>`;
  document.body.innerHTML = `${part('one')}${part('two')}<p>Last</p>`;
  const walk = walkTextBlocks(document.body, openShadowRootOf, { isTurnOver: () => true });
  for (let step = walk.next(); step.value !== null; step = walk.next());
  document.querySelector('section')?.remove();
  const rest = [...walk].flatMap((block) => block?.text ?? []);
  expect(rest).toEqual([...Array(300).keys()].map((n) => `two ${n}`).concat('Last'));
});

test('the walk ends when the page takes away all that was to be read', () => {
  document.body.innerHTML = `<div>${'<p>One</p>'.repeat(300)}</div>`;
  const root = document.querySelector('div') as Element;
  const walk = walkTextBlocks(root, openShadowRootOf, { isTurnOver: () => true });
  for (let step = walk.next(); step.value !== null; step = walk.next());
  root.replaceChildren();
  expect([...walk].filter((block) => block !== null)).toEqual([]);
});

test('a span across inline elements becomes a range over the same words', () => {
  const [block] = blocksOf('<p>The <b>Secu</b>rity <i>Council</i> met</p>');
  expect(wordsIn(block, 'Security Council')).toBe('Security Council');
  expect(wordsIn(block, 'The')).toBe('The');
  expect(wordsIn(block, 'met')).toBe('met');
});

test('words that a style lays out in different boxes do not stand together', () => {
  const [block] = blocksOf(
    '<div><span style="display:block">Security </span><span>Council</span></div>',
  );
  expect(block && standTogether(block.nodes)).toBe(false);
  const [inline] = blocksOf('<div><span>Security </span><span>Council</span></div>');
  expect(inline && standTogether(inline.nodes)).toBe(true);
});
