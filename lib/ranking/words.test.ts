import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listGrams, listStems, listWords } from './words.ts';

test('splits words in any script, without stop words', () => {
  expect(listWords('Мост закрыт — جسر مغلق, the Bridge’s deck')).toEqual([
    'мост',
    'закрыт',
    'جسر',
    'مغلق',
    'bridge',
    'deck',
  ]);
  expect(listWords('橋は閉鎖').length).toBeGreaterThan(1);
});

test('finds in ASCII alone what it finds in a text of any script', () => {
  const pieces = [
    'http://a',
    'https:',
    'www.b',
    ' ',
    ',',
    '1,000',
    "'s",
    "'",
    'aB',
    'The',
    '_',
    '.',
  ];
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary-ascii' }));
  const texts = fc.array(piece).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect([...listWords(text), 'ж']).toEqual(listWords(`${text} ж`));
    }),
  );
});

test('reads tags, addresses and grouped digits', () => {
  expect(listWords('#AustralianFires https://a.example/x 250,000 hectares')).toEqual([
    'australian',
    'fires',
    '250000',
    'hectares',
  ]);
});

test.each([
  ['en', 'strikes striking', 'strike strike'],
  ['ru', 'удары ударов', 'удар удар'],
  ['ar', 'المدنيين مدني', 'مدن مدن'],
  ['ar', 'أمر الأمريكية', 'امر امريك'],
  ['tr', 'sivilleri sivil', 'sivil sivil'],
  ['fr', 'bombardements', 'bombard'],
  ['es', 'ataques', 'ataqu'],
  ['und', 'strikes', 'strikes'],
])('finds stems in %s', (language, text, stems) => {
  expect(listStems({ text, language }).join(' ')).toBe(stems);
});

test('tells Russian and Arabic by their letters, whatever the text is said to be in', () => {
  expect(listStems({ text: 'strikes удары المدنيين', language: 'en' })).toEqual([
    'strike',
    'удар',
    'مدن',
  ]);
});

test('marks the ends of words in grams', () => {
  expect(listGrams('bomb')).toEqual(['_bom', 'bomb', 'omb_']);
  expect(listGrams('ab')).toEqual(['_ab_']);
});
