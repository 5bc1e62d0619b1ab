import { marks, middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';

test('A page is marked, its card opens under the pointer, and its popup lists what it names', async ({
  driver,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage('/plain.html');
  await page.waitForWith({ what: 'the marks' }, () => CSS.highlights.size > 0);
  const marked = await marks(page);
  expect(marked.map(({ text }) => text).sort()).toEqual(['Aleppo', 'UN Security Council']);

  const [mark] = marked.filter(({ text }) => text === 'Aleppo');
  if (!mark) throw new Error('Aleppo is not marked');
  const { x, y } = middleOf(mark);
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  await card.waitFor(() => document.body.textContent.includes('Aleppo'));
  await expect.poll(() => card.isShown()).toBe(true);

  const popup = await openExtensionPage(`popup.html?tab=${await driver.tabIdOf(page)}`);
  await popup.waitFor(() => document.body.textContent.includes('Security Council'));
  expect(await popup.text()).toContain('Aleppo');
});
