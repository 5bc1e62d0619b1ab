import { expect, test } from 'vitest';

/** The modules as a script of that name has them. */
async function scriptOf(name: string) {
  const load = (file: string) => import(/* @vite-ignore */ `${file}?script=${name}`);
  const tags: typeof import('./block-tags.ts') = await load('./block-tags.ts');
  const doubts: typeof import('./doubts.ts') = await load('./doubts.ts');
  return { ...tags, ...doubts };
}

test('what one script learnt of an element is known to the next', async () => {
  document.body.innerHTML =
    '<div id="gainsayRoles"><x-box style="display: inline">one</x-box></div>';
  const box = document.querySelector('x-box') as Element;
  const reader = await scriptOf('reader');
  const cards = await scriptOf('cards');
  expect(cards.learnRole).not.toBe(reader.learnRole);
  expect(cards.textRoleOf(box)).toBe('block');
  reader.learnRole(box);
  expect(cards.textRoleOf(box)).toBe('inline');
  expect(reader.notePart(box)).toBe(true);
  expect(cards.notePart(box)).toBe(false);
});
