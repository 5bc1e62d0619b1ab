import { expect, test } from 'vitest';
import { localize } from './localize.ts';

const map = { ru: 'мост', en: 'bridge', 'pt-BR': 'ponte', pt: 'ponte (pt)' };

test.each([
  [['pt-BR', 'en'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['PT'], 'pt'],
  [['fr', 'ru-UA'], 'ru'],
  [['fr'], 'en'],
  [[], 'en'],
])('for %j gives %s', (languages, language) => {
  expect(localize(map, languages).language).toBe(language);
});

test('gives the first text when no wanted language is there', () => {
  expect(localize({ ar: 'جسر', ru: 'мост' }, ['fr'])).toEqual({ text: 'جسر', language: 'ar' });
});
