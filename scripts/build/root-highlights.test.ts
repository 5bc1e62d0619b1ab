import { expect, test } from 'vitest';
import { marksSheet } from './marks-sheet.ts';
import { rootHighlights } from './root-highlights.ts';
import { squeezeSheet } from './squeeze-sheet.ts';

test('rules for highlights of any element become the root’s, and others stay', () => {
  const sheet =
    '::highlight(a),::highlight(b){top:1px}@media screen{::highlight(a){top:1px}text::highlight(a){top:2px}}';
  expect(rootHighlights(sheet)).toBe(
    ':root::highlight(a),:root::highlight(b){top:1px}@media screen{:root::highlight(a){top:1px}text::highlight(a){top:2px}}',
  );
});

test.each(['0.22em', '1rem', '2ch'])('refuses %s, which the root’s font would set', (length) => {
  expect(() => rootHighlights(`::highlight(a){text-underline-offset:${length}}`)).toThrow(length);
});

test('the sheet of marks has no rule left for any element’s highlight', () => {
  const rooted = rootHighlights(squeezeSheet(marksSheet()));
  expect(rooted.match(/:root::highlight\(/g)?.length).toBeGreaterThan(37);
  expect(rooted).not.toMatch(/(^|[{},])::highlight\(/);
});
