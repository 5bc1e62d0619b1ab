import { expect, test } from 'vitest';
import { marksSheet } from './marks-sheet.ts';
import { squeezeSheet } from './squeeze-sheet.ts';

test('what a browser reads of a sheet stays', () => {
  const sheet = `/* Of
   two lines. */
  @media (prefers-contrast: more) and (width > 3px) {
    ::highlight(a), a :first-child {
      text-decoration: underline 1px #a9731c !important;
    }
  }
  `;
  expect(squeezeSheet(sheet)).toBe(
    '@media (prefers-contrast:more) and (width > 3px){::highlight(a),a :first-child{text-decoration:underline 1px #a9731c !important}}',
  );
});

test('the sheet of marks keeps every rule and every declaration', () => {
  const sheet = marksSheet().replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const squeezed = squeezeSheet(sheet);
  const bare = (text: string) => text.replaceAll(/[\s;]/g, '');
  expect(bare(squeezed)).toBe(bare(sheet));
  expect(squeezed.length).toBeLessThan(sheet.length);
  expect(squeezeSheet(squeezed)).toBe(squeezed);
});
