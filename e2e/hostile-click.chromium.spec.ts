import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, openCard } from './reader.ts';

/** The page's attempts to have a click of the reader's that is meant for it fall into the card. */

const story = article(
  `<p style="margin-top:120px">Russian air strikes on civilians in Aleppo were denied.</p>
  <div id="cover" popover="manual" style="width:100%;height:100%;background:#fff;pointer-events:none;border:0;margin:0;padding:0">
    <button>Play</button></div>`,
);

const setCovered = (page: Page, isCovered: boolean) =>
  page.evaluate((isIn) => {
    const cover = document.querySelector<HTMLElement>('#cover');
    if (isIn) cover?.showPopover();
    else cover?.hidePopover();
  }, isCovered);

// Firefox has no way to tell (docs/security.md).
test('a click through something that lies over the card leads nowhere', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  const pin = () => {
    const box = document.querySelector('[aria-pressed]')?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const isPinned = () => document.querySelector('[aria-pressed="true"]') !== null;
  const frame = await card.box();
  const inside = await card.evaluate(pin);
  if (!frame || !inside) throw new Error('the card has no button to pin it');
  const click = () => page.mouse.click(frame.x + inside.x, frame.y + inside.y);
  const heard = () => card.evaluate(() => Number(document.documentElement.dataset.clicks ?? 0));
  await card.evaluate(() => {
    addEventListener('pointerup', () => {
      const { dataset } = document.documentElement;
      dataset.clicks = String(Number(dataset.clicks ?? 0) + 1);
    });
  });
  const waitForGuard = (isVisible: boolean) =>
    card.waitForWith(
      { what: `the guard to be told: ${isVisible}` },
      (wanted) => {
        const last = performance.getEntriesByName('card-seen').at(-1);
        return (last as PerformanceMark | undefined)?.detail === wanted;
      },
      isVisible,
    );
  await waitForGuard(true);
  await setCovered(page, true);
  await waitForGuard(false);
  await click();
  await expect.poll(heard).toBe(1);
  expect(await card.evaluate(isPinned)).toBe(false);
  await setCovered(page, false);
  await waitForGuard(true);
  await click();
  await expect.poll(() => card.evaluate(isPinned)).toBe(true);
});
