import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCodePoint, LETTER, LITERAL, MARK } from './fold.ts';
import { readFoldEntry, SURROGATE } from './fold-table.ts';

const fold = (character: string) => foldCodePoint(character.codePointAt(0) ?? 0);

test('a lone surrogate is a literal', () => {
  expect(foldCodePoint(0xd800)).toEqual({ kind: LITERAL, units: '\ud800' });
  expect(readFoldEntry(0xdfff)).toBe(SURROGATE);
});

test('signs that decompose into letters stay signs', () => {
  for (const sign of ['™', '℃', '㍿', '…', '½', 'ﷺ']) expect(fold(sign).kind).toBe(LITERAL);
});

test('Indic vowel signs count, Latin and Arabic marks do not', () => {
  expect(fold('ि')).toEqual({ kind: LETTER, units: 'ि' });
  expect(fold('\u0301').kind).toBe(MARK);
  expect(fold('\u064b').kind).toBe(MARK);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10ffff }), (codePoint) => {
      const { kind, units } = foldCodePoint(codePoint);
      const again = Array.from(units, fold);
      expect(again.map((folded) => folded.units).join('')).toBe(units);
      if (again.length === 1) expect(again[0]?.kind).toBe(kind);
    }),
    { numRuns: 20_000 },
  );
}, 60_000);

test('upper and lower case fold alike, composed and decomposed letters too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x20, max: 0x24ff }), (codePoint) => {
      const character = String.fromCodePoint(codePoint);
      const { kind, units } = fold(character);
      if (kind !== LETTER) return;
      const others = [character.toLowerCase(), character.normalize('NFD')];
      for (const other of others) {
        expect(Array.from(other, (part) => fold(part).units).join('')).toBe(units);
      }
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
