import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { expectMarked, findMark } from './reader.ts';

test('A page is marked, its card opens under the pointer, and its popup lists what it names', async ({
  driver,
  openPage,
  openExtensionPage,
}) => {
  const page = await openPage('/plain.html');
  await expectMarked(page, ['Aleppo', 'UN Security Council']);
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  await card.waitFor(() => document.body.textContent.includes('Aleppo'));
  await expect.poll(() => card.isShown()).toBe(true);

  const popup = await openExtensionPage(`popup.html?tab=${await driver.tabIdOf(page)}`);
  await popup.waitFor(() => document.body.textContent.includes('Security Council'));
  await expect.poll(() => popup.text()).toContain('Aleppo');
});
