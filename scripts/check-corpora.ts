/**
 * The bundled corpora, as authored, hold what `checkCorpus` asks for; where the documents that
 * they were made from are at hand, every quotation is proved against them. Run by Vitest.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAuthored, readAuthored } from '../cli/shared/authored/read-authored.ts';
import { type AuthoredFile, parseAuthored } from '../lib/corpus/authored/parse-authored.ts';
import { checkCorpus } from '../lib/corpus/check/check-corpus.ts';
import { listTexts } from '../lib/corpus/check/list-texts.ts';
import { type Problem, printProblem } from '../lib/corpus/records/problem.ts';
import { sha256Hex } from '../lib/corpus/records/sha256.ts';

const root = join(import.meta.dirname, '..');
const seedsFolder = join(root, '../shared/seeds');
const hasSeeds = existsSync(seedsFolder);
const noSeeds = 'the folder ../shared/seeds with the documents is absent';

/** Those of the locales, in the order of the alphabet. */
const interfaceLanguages = (await readdir(join(root, 'locales')))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -'.yml'.length))
  .sort();

/** The documents by the SHA-256 of their bytes. */
async function readTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of await readdir(seedsFolder)) {
    const bytes = new Uint8Array(await readFile(join(seedsFolder, name)));
    texts.set(await sha256Hex(bytes), new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }
  return texts;
}

function errorsOf(files: AuthoredFile[], texts?: Map<string, string>): Problem[] {
  const { records, problems, locate } = parseAuthored(files);
  const found = [...problems, ...checkCorpus(records, texts ? { locate, texts } : { locate })];
  return found.filter((problem) => problem.severity === 'error');
}

describe.each(await listAuthored(join(root, 'corpora')))('corpus %s', (name) => {
  const folder = join(root, 'corpora', name);

  test('has no errors', async () => {
    expect(errorsOf(await readAuthored(folder)).map(printProblem)).toEqual([]);
  });

  test('has every text and every name in the languages of the interface', async () => {
    const { records, locate } = parseAuthored(await readAuthored(folder));
    const corpus = records.filter((record) => record.type === 'corpus').flatMap(listTexts);
    expect(corpus.length).toBeGreaterThan(0);
    for (const { text, path } of corpus) {
      expect(Object.keys(text).sort(), path.join('.')).toEqual(interfaceLanguages);
    }
    const missing = checkCorpus(records, { locate }).filter(
      ({ code }) => code === 'language-missing',
    );
    expect(missing.map(printProblem)).toEqual([]);
    const entities = records.filter((record) => record.type === 'entity');
    expect(entities.length).toBeGreaterThan(0);
    for (const { id, names } of entities) {
      expect(Object.keys(names), id).toEqual(expect.arrayContaining(interfaceLanguages));
    }
  });

  test('quotes word for word', async ({ skip }) => {
    skip(!hasSeeds, noSeeds);
    const texts = await readTexts();
    expect(errorsOf(await readAuthored(folder), texts).map(printProblem)).toEqual([]);
  });

  test('one changed character of one quotation is caught', async ({ skip }) => {
    skip(!hasSeeds, noSeeds);
    const texts = await readTexts();
    const files = await readAuthored(folder);
    const { records } = parseAuthored(files);
    const quoted = records.find(
      (record) => record.type === 'statement' && record.quotes.length > 0,
    );
    const changed = structuredClone(quoted);
    const quote = changed?.type === 'statement' ? changed.quotes[0] : undefined;
    if (!changed || !quote) throw new Error(`The corpus ${name} quotes nobody.`);
    const middle = quote.exact.length >> 1;
    const character = quote.exact[middle] === 'x' ? 'y' : 'x';
    quote.exact = quote.exact.slice(0, middle) + character + quote.exact.slice(middle + 1);
    const others = records.filter((record) => record !== quoted);
    const problems = checkCorpus([...others, changed], { texts });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'quote-not-verbatim',
        file: `statement ${changed.id}`,
      }),
    );
  });
});
