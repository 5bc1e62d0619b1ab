import { afterEach, expect, test } from 'vitest';
import { isAllInDoubt, notePart } from './doubts.ts';
import { laidOutHtml, laidOutKinds } from './fixtures/laid-out.ts';
import { partBlock } from './part-blocks.ts';
import { walkTextBlocks } from './text-blocks.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const names =
  /(?<![\p{L}\p{N}])(Nusra ?Front|Security\s+Council|Aleppo|Raqqa|حلب)(?![\p{L}\p{N}])/gu;

/** The names in a page, as a matcher finds them that knows nothing of elements. */
function namesIn(html: string): string[] {
  document.body.innerHTML = html;
  const blocks = [...walkTextBlocks(document.body, () => null)].flatMap((block) => block ?? []);
  return blocks
    .flatMap((block) => {
      // What a mention across a border brings about.
      if (block.container) notePart(block.container);
      return partBlock(block, isAllInDoubt(block));
    })
    .flatMap(({ text }) => [...text.matchAll(names)].map(([name]) => name));
}

test('a run of white space of any length between two elements is no word', () => {
  document.body.innerHTML = `<p><i>The Nusra</i><b>${' '.repeat(90)}</b><i>Front</i></p>`;
  const [block] = [...walkTextBlocks(document.body, () => null)];
  expect(block && partBlock(block, true).map(({ text }) => text.replace(/ +/g, ' '))).toEqual([
    'The Nusra Front',
  ]);
});

test.each(laidOutKinds.map((kind, number) => ({ ...kind, html: laidOutHtml(kind, number) })))(
  'reads by what is laid out: $name',
  ({ html, marked }) => {
    const found = namesIn(html);
    expect(found.map((name) => name.replace(/\s+/g, ''))).toEqual(
      marked.map((name) => name.replace(/\s+/g, '')),
    );
  },
);
