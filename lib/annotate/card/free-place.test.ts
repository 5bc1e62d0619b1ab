import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepInside, placeAtMargin, placeBeside } from './free-place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 420, height: 300 };

test('a card that was moved stays in the window, however small that is', () => {
  const side = fc.integer({ min: 120, max: 2000 });
  const at = fc.integer({ min: -3000, max: 3000 });
  fc.assert(
    fc.property(side, side, at, at, (width, height, left, top) => {
      const box = keepInside({ left, top, ...card }, { width, height });
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.top).toBeGreaterThanOrEqual(8);
      expect(box.left + box.width).toBeLessThanOrEqual(width - 8);
      expect(box.top + box.height).toBeLessThanOrEqual(height - 8);
    }),
  );
  expect(keepInside({ left: 100, top: 90, ...card }, viewport)).toEqual({
    ...{ left: 100, top: 90 },
    ...card,
  });
});

test('the margin is where lines end', () => {
  expect(placeAtMargin(card, viewport, 'ltr')).toMatchObject({ left: 572, top: 8 });
  expect(placeAtMargin(card, viewport, 'rtl')).toMatchObject({ left: 8, top: 8 });
});

test('a second card stands beside the first, at the nearer side that has room', () => {
  const wide = { width: 1280, height: 800 };
  const first = { left: 440, top: 100, ...card };
  const over = (left: number) => placeBeside({ left, top: 150, ...card }, first, wide).left;
  expect(over(300)).toBe(12);
  expect(over(500)).toBe(12);
  const early = { ...first, left: 200 };
  expect(placeBeside({ left: 500, top: 150, ...card }, early, wide).left).toBe(628);
  expect(placeBeside({ left: 300, top: 150, ...card }, null, wide).left).toBe(300);
  // Below it, it lies over nothing.
  expect(placeBeside({ left: 300, top: 400, ...card }, first, wide).left).toBe(300);
  // No room on either side.
  expect(
    placeBeside({ left: 100, top: 150, ...card }, { ...first, left: 300 }, viewport).left,
  ).toBe(100);
});
