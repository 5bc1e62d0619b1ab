import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromItems, toItems } from './pieces.ts';

test('any text is cut and joined', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30_000, size: 'max' }), (text) => {
      const items = toItems('settings', text);
      for (const [key, value] of Object.entries(items)) {
        expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThan(8_192);
      }
      expect(fromItems(items, 'settings')).toBe(text);
    }),
    { numRuns: 20 },
  );
});
