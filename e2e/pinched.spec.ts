/** A page that its reader zooms by two fingers: the card stands in what is seen of it, and in its usual size. */
import { cardWidth } from '../lib/messages/card-port.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark } from './reader.ts';

/** Where the card lies in the viewport, as the browser finds it there, to 4 CSS pixels. */
function findCard() {
  const found: { x: number; y: number }[] = [];
  for (let x = 2; x < innerWidth; x += 4) {
    for (let y = 2; y < innerHeight; y += 4)
      if (document.elementFromPoint(x, y)?.localName === 'gainsay-card') found.push({ x, y });
  }
  if (found.length === 0) return null;
  const [left, right] = [
    Math.min(...found.map(({ x }) => x)),
    Math.max(...found.map(({ x }) => x)),
  ];
  return { left, right, bottom: Math.max(...found.map(({ y }) => y)) };
}

const scale = 2.5;

test('a card is in sight, and as large as ever, where two fingers have zoomed the page', async ({
  openMarked,
}) => {
  const page = await openMarked(
    article('<p style="margin: 60px 0 0 280px; width: 900px">Fighting in Aleppo went on.</p>'),
    'Aleppo',
  );
  await page.pinch(scale);
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y);
  const card = await page.waitFor(findCard);
  const seen = await page.evaluate(() => {
    const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
    return { right: offsetLeft + width, bottom: offsetTop + height };
  });
  expect(card.right).toBeLessThan(seen.right);
  expect(card.bottom).toBeLessThan(seen.bottom);
  expect(Math.abs(card.right - card.left - cardWidth / scale)).toBeLessThan(12);
});
