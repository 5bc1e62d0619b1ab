import { describe, expect, it } from 'vitest';
import { createTexts, isolate } from './create-texts.ts';
import { fill, locales, readLocale } from './fixtures/read-locale.ts';

/** Texts of a language, with more of them than its file has. */
function textsOf(locale: string, more: Record<string, string>) {
  const known = new Map([...readLocale(locale), ...Object.entries(more)]);
  return createTexts((key, values) => fill(known.get(key) ?? `no ${key}`, values));
}

// Keys that the compiler knows; the texts are the test's.
const key = 'welcome.title';
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

describe('plural', () => {
  it.each(locales)('has a form for every number in %s', (locale) => {
    const written = Object.fromEntries(
      forms.map((form) => [`card.statements.${form}`, `${form} {count}`]),
    );
    const texts = textsOf(locale, written);
    const rules = new Intl.PluralRules(texts.language);
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) {
      const plural = texts.plural as (key: string, count: number) => string;
      const words = plural('card.statements', count);
      expect(words).toBe(`${rules.select(count)} ${texts.formatNumber(count)}`);
    }
  });
});

describe('t', () => {
  it('writes numbers as the language does, and keeps other words', () => {
    const texts = textsOf('en', { [key]: '{name} of {count}' });
    const t = texts.t as (key: string, values: Record<string, string | number>) => string;
    expect(t(key, { name: 'Ada $1', count: 1200 })).toBe('Ada $1 of 1,200');
  });

  it('keeps a place open that has no value', () => {
    expect(textsOf('en', { [key]: 'by {name}' }).getPattern(key)).toBe('by {name}');
  });
});

describe('isolate', () => {
  it('sets words of the other direction apart, and no others', () => {
    expect(isolate('جبهة النصرة', 'ltr')).toBe('\u2068جبهة النصرة\u2069');
    expect(isolate('Nusra Front', 'rtl')).toBe('\u2068Nusra Front\u2069');
    expect(isolate('Nusra Front', 'ltr')).toBe('Nusra Front');
    expect(isolate('جبهة النصرة', 'rtl')).toBe('جبهة النصرة');
    expect(isolate('2016', 'rtl')).toBe('2016');
  });
});
