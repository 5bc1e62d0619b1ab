/** What the bundled corpus says in our words is set as print is; quotations and names stay as they were found. */
import { expect, test } from 'vitest';
import type { CorpusRecord } from '../records/records.ts';
import { parseAuthored } from './parse-authored.ts';

const texts = import.meta.glob<string>('../../../corpora/aleppo/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const { records } = parseAuthored(
  Object.entries(texts).map(([path, text]) => ({
    path: path.slice(path.indexOf('aleppo/') + 'aleppo/'.length),
    text,
  })),
);

/** The texts that readers are shown as ours, in all languages. */
function listOurWords(record: CorpusRecord): string[] {
  const all = (...maps: (Readonly<Record<string, string>> | null)[]) =>
    maps.flatMap((map) => Object.values(map ?? {}));
  switch (record.type) {
    case 'entity':
      return all(record.label, record.description);
    case 'dispute':
      return all(record.question, record.note);
    case 'source':
      return all(record.note);
    case 'statement':
      return all(record.claim, record.role, record.note, record.status.reason);
    default:
      return [];
  }
}

test('our words in the bundled corpus have no straight quotation marks and apostrophes', () => {
  const ours = records.flatMap(listOurWords);
  expect(ours.length).toBeGreaterThan(1000);
  expect(ours.filter((text) => /['"]/u.test(text))).toEqual([]);
});
