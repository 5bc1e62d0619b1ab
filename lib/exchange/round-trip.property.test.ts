import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNdjson } from '../corpus/built/parse-ndjson.ts';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import type { CorpusRecord, Source } from '../corpus/records/records.ts';
import { printClaimReview } from './claimreview/print-claimreview.ts';
import { readClaimReview } from './claimreview/read-claimreview.ts';
import { printCsv } from './csv/print-csv.ts';
import { readCsv } from './csv/read-csv.ts';
import { orderForExchange } from './order-for-exchange.ts';
import { printNdjson } from './print-ndjson.ts';
import { printWebAnnotation } from './print-webannotation.ts';

const runs = { numRuns: 60 };
const join = (chunks: Iterable<string>) => [...chunks].join('');
const recordsOf = (imported: { records: { record: CorpusRecord }[] }) =>
  orderForExchange(imported.records.map(({ record }) => record));

async function* once(text: string) {
  yield new TextEncoder().encode(text);
}

test('NDJSON comes back as the same records', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (corpus) => {
      const { records, problems } = await parseNdjson(once(join(printNdjson(corpus))), 'x');
      expect(problems).toEqual([]);
      expect(records).toEqual(orderForExchange(corpus));
    }),
    runs,
  );
});

test('ClaimReview comes back as the same records', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (corpus) => {
      const text = join(printClaimReview(corpus));
      const imported = await readClaimReview([{ path: 'x', text }]);
      expect(imported.problems).toEqual([]);
      expect(recordsOf(imported)).toEqual(orderForExchange(corpus));
    }),
    runs,
  );
});

/** What the columns say of a source. */
const withoutRest = (source: Source): Source => ({
  ...source,
  ...{ via: [], sha256: null, note: null },
  urls: source.urls.map(({ url }) => ({ url, kind: 'original', accessed: null })),
});

test('CSV comes back as the same statements, and their sources as far as the columns go', () => {
  fc.assert(
    fc.property(arbitraryCorpus, (corpus) => {
      const imported = readCsv({ path: 'x', text: join(printCsv(corpus)) });
      const statements = corpus.filter((record) => record.type === 'statement');
      const used = new Set(statements.map(({ source }) => source));
      const sources = corpus.filter((record) => record.type === 'source' && used.has(record.id));
      expect(imported.problems).toEqual([]);
      expect(recordsOf(imported)).toEqual(
        orderForExchange([...statements, ...sources.map((one) => withoutRest(one as Source))]),
      );
    }),
    runs,
  );
});

test('Web Annotations are JSON with an annotation for each statement', () => {
  fc.assert(
    fc.property(arbitraryCorpus, (corpus) => {
      const collection = JSON.parse(join(printWebAnnotation(corpus)));
      const count = corpus.filter(({ type }) => type === 'statement').length;
      expect(collection.total).toBe(count);
      expect(collection.first.items).toHaveLength(count);
    }),
    runs,
  );
});

/** Texts that look a little like what is read, so that more than the first check is tried. */
const term = fc.constantFrom(
  ...['@type', '@id', '@graph', '@value', '@list', 'ClaimReview', 'Claim', 'url', 'name', 'author'],
  ...['claimReviewed', 'itemReviewed', 'appearance', 'reviewRating', 'datePublished', '__proto__'],
  ...[
    'gainsay:records',
    'gainsay:statement',
    'inLanguage',
    'about',
    'https://a.example/',
    'http://[',
  ],
);
const review = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    term,
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.array(tie('node'), { maxLength: 4 }),
    fc
      .array(fc.tuple(term, tie('node')), { maxLength: 6 })
      .map((pairs) => Object.fromEntries([['@type', 'ClaimReview'], ...pairs])),
  ),
})).node;
const html = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      review.map((value) => JSON.stringify(value)),
      fc.constantFrom(
        '<script type="application/ld+json">',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        '<html lang="x">',
      ),
    ),
  )
  .map((parts) => `<${parts.join('')}`);

test('whatever is read as ClaimReview gives right records and named problems', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    review.map((value) => JSON.stringify(value)),
    html,
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { problems } = await readClaimReview([{ path: 'x', text }]);
      for (const { code, message } of problems) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever is read as CSV gives right records and named problems', () => {
  const header =
    'id,source,speech,claim:en,about,quotes,stances,status,source_url,__proto__,claim:__proto__\n';
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ',', '\n', '\r', ';', '[', '[{}]', 'a', '=1', '"a"', 'direct'),
  );
  const texts = fc
    .tuple(fc.constantFrom('', header, header.replaceAll(',', ';')), fc.array(cell))
    .map(([head, cells]) => head + cells.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      for (const { code, message } of readCsv({ path: 'x', text }).problems) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});
