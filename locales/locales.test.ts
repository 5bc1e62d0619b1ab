/** The six languages say the same: every text, its places, its plural forms; and nothing is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLocale } from '../lib/i18n/fixtures/read-locale.ts';

const languages = ['en', 'ar', 'ru', 'tr', 'fr', 'es'];
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const english = readLocale('en');

/** A key without the plural category at its end, where its `other` shows that it is a plural. */
function baseOf(key: string, texts: ReadonlyMap<string, string>): string {
  const [last = '', base] = [key.split('.').at(-1), key.slice(0, key.lastIndexOf('.'))];
  return categories.includes(last) && texts.has(`${base}.other`) ? base : key;
}

const bases = (texts: ReadonlyMap<string, string>) => [
  ...new Set([...texts.keys()].map((key) => baseOf(key, texts))),
];
const plurals = (texts: ReadonlyMap<string, string>) =>
  bases(texts).filter((key) => texts.has(`${key}.other`));

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/** Files of the interface, with their content. */
function readSources(folders: string[]): Map<string, string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  );
  const files = paths.filter((path) => /\.tsx?$/.test(path) && !/\.test\.|for-test/.test(path));
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe.each(languages)('The texts in %s', (language) => {
  const texts = readLocale(language);

  it('are those of the English file, in its order', () => {
    expect(bases(texts)).toEqual(bases(english));
  });

  it('have the plural forms of the language, all of them and no other', () => {
    const rules = new Intl.PluralRules(texts.get('interface.language'));
    const wanted = [...rules.resolvedOptions().pluralCategories].sort();
    for (const key of plurals(texts)) {
      const forms = categories.filter((category) => texts.has(`${key}.${category}`)).sort();
      expect(forms, key).toEqual(wanted);
    }
  });

  it('have the same places as in English', () => {
    for (const [key, text] of texts) {
      const base = baseOf(key, texts);
      const wanted = placesOf(english.get(base) ?? english.get(`${base}.other`) ?? '');
      // A form such as "two statements" need not write its number.
      const free = base === key ? [] : ['count'];
      const without = (places: string[]) => places.filter((place) => !free.includes(place));
      expect(without(placesOf(text)), key).toEqual(without(wanted));
      expect(wanted, key).toEqual(expect.arrayContaining(placesOf(text)));
    }
  });

  it('hold nothing that the browser reads otherwise', () => {
    const names = [...texts.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
    const odd = [...texts].filter(([, text]) => text.trim() === '' || /\$| \| |<|\s{2}/.test(text));
    expect(odd).toEqual([]);
    // What Chromium and its store take.
    expect(texts.get('manifest.description')?.length).toBeLessThanOrEqual(132);
  });
});

/** Texts that are the same in several languages: names, and words that these share. */
const shared =
  /^(manifest\.(name|button)|popup\.(name|pageTitle)|panel\.(pageTitle|choice|dot))$|^cite\.|^interface\.|^welcome\.keys\.|^quotation\.end$|^corpus\.(size|titleAndVersion|publisherAndOrigin)$|^side\.counted$|^card\.announced$/;
/** Words that French, Spanish or Turkish write as English does. */
const cognates: Record<string, string[]> = {
  fr: [
    'Corpus',
    'Note',
    'Question',
    'question',
    'Questions',
    'Questions ({count})',
    'Sources',
    'version {version}',
    '{count} question',
    '{count} questions',
    'Document',
    '{count} document',
    '{count} documents',
    '{count} mention',
    '{count} mentions',
    'Page {page}',
    'paraphrase',
    'via {relays}',
  ],
  es: ['Corpus', 'Original: {address}'],
};

describe.each(languages.slice(1))('The translation into %s', (language) => {
  it('leaves nothing in English', () => {
    const same = [...readLocale(language)].filter(
      ([key, text]) =>
        english.get(key) === text && !shared.test(key) && !cognates[language]?.includes(text),
    );
    expect(same).toEqual([]);
  });
});

describe('Typography', () => {
  it.each(languages)(
    'uses no straight quotes or apostrophes, and no three points, in %s',
    (language) => {
      const wrong = [...readLocale(language).values()].filter((text) => /['"]|\.\.\./.test(text));
      expect(wrong).toEqual([]);
    },
  );

  it('sets French signs apart by spaces that do not break', () => {
    const wrong = [...readLocale('fr').values()].filter(
      (text) => text !== ';' && /(^|[^\u202f])[;?!»]|[^\u00a0s]:(?!\/)|«(?!\u202f)/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('uses Arabic punctuation in Arabic', () => {
    const wrong = [...readLocale('ar').values()].filter((text) => /[,;?“”"]/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(['ru', 'es'])('uses angle quotes in %s', (language) => {
    const wrong = [...readLocale(language).values()].filter((text) => /[“”"]/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('The interface', () => {
  const sources = readSources(['entrypoints', 'components']);

  it('uses every text of the English file', () => {
    const manifest = readFileSync(new URL('../wxt.config.ts', import.meta.url), 'utf8');
    const code = `${[...sources.values()].join('\n')}\n${manifest}`;
    const internal = /^interface\./;
    const unused = bases(english).filter((key) => {
      if (internal.test(key) || code.includes(`'${key}'`)) return false;
      if (code.includes(`__MSG_${key.replaceAll('.', '_')}__`)) return false;
      // Keys made of parts: `side.${stance}`, `reasons.${reason}.title`.
      const parts = key.split('.');
      return !parts.some((_, index) => {
        const head = parts.slice(0, index).join('.');
        const tail = parts.slice(index + 1).join('.');
        return (
          index > 0 &&
          code.includes(`\`${head}.\${`) &&
          (tail === '' || code.includes(`}.${tail}\``))
        );
      });
    });
    expect(unused).toEqual([]);
  });
});
