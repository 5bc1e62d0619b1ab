/** The samples show what their captions say, by the corpus that comes with Gainsay, in every language. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { type CorpusMarks, readCorpusMarks } from '../../cli/shared/search/corpus-marks.ts';
import { type CorpusNames, readCorpusNames } from '../../cli/shared/search/corpus-names.ts';
import { readLocale } from '../../lib/i18n/fixtures/read-locale.ts';

const languages = ['en', 'ar', 'ru', 'tr', 'fr', 'es'];
const folder = fileURLToPath(new URL('../../corpora/aleppo', import.meta.url));

/** Each with the mark that all of its names have, and the entities that it must name. */
const samples = [
  { name: 'first', mark: 'two-sided', entities: ['aleppo'] },
  { name: 'second', mark: 'one-sided', entities: ['aleppo'] },
  { name: 'third', mark: 'on-record', entities: ['security-council', 'nusra'] },
];

let names: CorpusNames;
let marks: CorpusMarks;
beforeAll(async () => {
  const reader = await loadCorpus(folder);
  names = await readCorpusNames(reader);
  marks = await readCorpusMarks(reader, names);
}, 60_000);

/** The names of a text that a page would mark, with their marks and questions. */
function scan(text: string, language: string) {
  const found = names.matcher.findMentions([text], { nested: true });
  return marks.decide({ text, language }, found).filter(({ within }) => !within);
}

describe.each(languages)('In %s', (language) => {
  const texts = readLocale(language);

  it('the first sample opens on a question about the very place that it names', () => {
    const [found] = scan(texts.get('welcome.examples.first') ?? '', language);
    expect(found?.dispute).toMatch(/aleppo/);
  });

  it.each(samples)('every name of the $name sample is $mark', ({ name, mark, entities }) => {
    const found = scan(texts.get(`welcome.examples.${name}`) ?? '', language);
    expect(found.map(({ entity }) => entity)).toEqual(expect.arrayContaining(entities));
    expect(found.map((each) => each.mark)).toEqual(found.map(() => mark));
    // One sentence, one question: all of its names open on the same.
    expect(new Set(found.map(({ dispute }) => dispute)).size).toBe(1);
  });
});
