import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByReference } from './fixtures/reference-matcher.ts';
import { buildMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

/** Pieces that names and texts are made of, so that names are found and nearly found. */
const pieces = [
  ...[
    'al',
    'Nusra',
    'NUSRA',
    'nusra',
    'Front',
    'Aleppo',
    'ban',
    'Ban',
    'UN',
    'un',
    'U',
    'N',
    'Sana',
  ],
  ...['s', 'S', 'in', 'a', 'A', 'd', 'l', 'ı', 'İ', 'ß', 'ﬁ', 'é', 'e\u0301', '1', '２', '𝐀', '𐐷'],
  ...['ا', 'ل', 'ال', 'و', 'ب', 'ف', 'ك', 'حلب', 'حَلَب', 'أمم', 'ة', 'ه', 'ـ', 'ﻻ', 'ي', 'ى'],
  ...['Совет', 'совета', 'ё', 'й', 'ς', 'Σ', '阿', '勒', '颇', 'か', '\u3099', 'が', 'ｶ', 'ﾞ', 'ガ'],
  ...['ไ', 'ท', 'ย', 'ำ', 'ั', 'ํ', 'า', '각', '가', 'ᄀ', 'ᅡ', 'ᆨ', 'क', 'ि', '𠮷', '🙂', '²'],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '\t',
    '-',
    '-',
    '‑',
    '–',
    '—',
    '_',
    '.',
    '.',
    '.',
    ',',
    '&',
    '+',
  ],
  ...[
    "'",
    '’',
    'ʿ',
    '`',
    '\u00ad',
    '\u200d',
    '\u200c',
    '\u200f',
    '\u2067',
    '\u0301',
    '\u064b',
    '\ufe0f',
  ],
  ...['\ud800', '\udc00', '\0', '\u0007', '\u200b', '・', '·', '״', '"', '«', '/'],
];
const piece = fc.constantFrom(...pieces);
const phrase = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map((list) => list.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);
const context = fc.record({
  names: fc.array(phrase, { minLength: 1, maxLength: 2 }),
  beside: fc.array(phrase, { maxLength: 2 }),
  notBeside: fc.array(phrase, { maxLength: 1 }),
  scope: fc.constantFrom('block' as const, 'page' as const),
});
const entity = fc.record({
  key: fc.constantFrom('one#a', 'one#b', 'two#a'),
  names: fc.array(phrase, { maxLength: 4 }),
  notNames: fc.array(phrase, { maxLength: 2 }),
});
/** Entities, some of whose names have rules, and texts in which their names stand. */
const pageOfNames = fc
  .record({
    drafts: fc.array(entity, { minLength: 1, maxLength: 3 }),
    rules: fc.array(context, { maxLength: 2 }),
    ruled: fc.nat(),
  })
  .map(({ drafts, rules, ruled }): NamedEntity[] =>
    drafts.map((draft, index) => {
      const own = draft.names[ruled % Math.max(1, draft.names.length)];
      const contexts = rules.map((rule) => ({
        ...rule,
        names: own ? [own, ...rule.names] : rule.names,
      }));
      return { ...draft, contexts: index === 0 ? contexts : [] };
    }),
  )
  .chain((entities) => {
    const phrases = entities.flatMap(({ names, notNames, contexts }) => [
      ...names,
      ...notNames,
      ...contexts.flatMap(({ beside, notBeside }) => [...beside, ...notBeside]),
    ]);
    const part = fc.oneof(
      piece,
      piece,
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom(...(phrases.length > 0 ? phrases : [''])),
    );
    const text = fc.array(part, { maxLength: 20 }).map((list) => list.join(''));
    return fc.record({ entities: fc.constant(entities), texts: fc.array(text, { maxLength: 3 }) });
  });

function splitsPair(text: string, offset: number): boolean {
  return (
    /[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset))
  );
}

describe('on random texts in mixed scripts, with lone surrogates and controls', () => {
  test('finds what the reference finds', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        const mentions = buildMatcher(entities).findMentions(texts);
        expect(mentions).toEqual(findByReference(entities, texts));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1_500) },
    );
  }, 600_000);

  test('finds nested what the reference finds, and the same beside it', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        const matcher = buildMatcher(entities);
        const mentions = matcher.findMentions(texts, { nested: true });
        expect(mentions).toEqual(findByReference(entities, texts, { nested: true }));
        const outer = mentions.filter(({ within }) => within === undefined);
        expect(outer).toHaveLength(matcher.findMentions(texts).length);
        expect(outer).toEqual(expect.arrayContaining(matcher.findMentions(texts)));
      }),
      { numRuns: 1_500 },
    );
  });

  test('gives offsets inside the texts that split no surrogate pair', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        for (const { text, start, end } of buildMatcher(entities).findMentions(texts)) {
          const whole = texts[text] ?? '';
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(whole.length);
          for (const offset of [start, end]) expect(splitsPair(whole, offset)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
