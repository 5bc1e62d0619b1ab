import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNearCard, placeCard, tallestCard } from './place-card.ts';

const viewport = { width: 1000, height: 800 };
const line = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });
const card = { width: 468, height: 300 };

test('stands below the line, from where the words start', async () => {
  expect(await placeCard(line(100, 100), card, viewport)).toEqual({
    left: 100,
    top: 126,
    width: 468,
    height: 300,
  });
});

test('stands above where there is no room below', async () => {
  const { top, height } = await placeCard(line(100, 700), card, viewport);
  expect(top + height).toBeLessThan(700);
});

test('is shifted to stay inside the window', async () => {
  const { left, width } = await placeCard(line(900, 100), card, viewport);
  expect(left + width).toBeLessThanOrEqual(viewport.width - 8);
});

test('never covers its line, and is inside every window that has room for it', async () => {
  const side = fc.integer({ min: 320, max: 2000 });
  await fc.assert(
    fc.asyncProperty(
      side,
      side,
      fc.nat(2000),
      fc.nat(2000),
      fc.integer({ min: 40, max: 2000 }),
      async (width, height, x, y, tall) => {
        const words = line(x % width, y % (height - 20));
        const window = { width, height };
        const wanted = Math.min(tall, tallestCard(words, window));
        const box = await placeCard(words, { width: 468, height: wanted }, window);
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.left + box.width).toBeLessThanOrEqual(width - 8 + 0.001);
        const isBelow = box.top >= words.bottom;
        const isAbove = box.top + box.height <= words.top;
        expect(isBelow || isAbove).toBe(true);
      },
    ),
  );
});

test('the way from the line to the card is near the card, the line itself is not', async () => {
  const words = line(100, 100);
  const box = await placeCard(words, card, viewport);
  expect(isNearCard(box, { x: 110, y: words.bottom + 1 })).toBe(true);
  expect(isNearCard(box, { x: 110, y: box.top + 5 })).toBe(true);
  expect(isNearCard(box, { x: 110, y: words.bottom - 1 })).toBe(false);
  expect(isNearCard(box, { x: box.left + box.width + 20, y: box.top })).toBe(false);
});
