import type { CorpusRecord, TextMap } from '../records/records.ts';
import { listTexts } from './list-texts.ts';
import type { Report } from './report.ts';

const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0] ?? '';

const languagesOf = (text: TextMap) => new Set(Object.keys(text).map(primary));

/**
 * Warns of texts that are missing in a language in which the corpus says all of itself
 * (`language-missing`): who reads of it in that language expects the rest in it.
 */
export function checkLanguages(records: readonly CorpusRecord[], report: Report): void {
  const corpus = records.find((record) => record.type === 'corpus');
  if (!corpus) return;
  const [first = new Set<string>(), ...others] = listTexts(corpus).map(({ text }) =>
    languagesOf(text),
  );
  const wanted = [...first].filter((language) => others.every((there) => there.has(language)));
  for (const record of records) {
    for (const { path, text } of listTexts(record)) {
      const there = languagesOf(text);
      const missing = wanted.filter((language) => !there.has(language));
      if (missing.length === 0) continue;
      const message = `This text is missing in ${missing.join(', ')}, in which the corpus describes itself. Add it: readers are shown another language.`;
      report('warning', 'language-missing', record, path, message);
    }
  }
}
