/** What is marked private stands in no byte of what is shared. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readBatch } from '../../corpus/built/batch.ts';
import { gunzip, isGzip } from '../../corpus/built/gzip.ts';
import { arbitraryCorpus } from '../../corpus/fixtures/arbitrary-corpus.ts';
import { type CorpusRecord, recordSchema } from '../../corpus/records/records.ts';
import { archiveCorpus, withoutBatches } from '../../publishing/archive-files.ts';
import type { VersionFiles } from '../../publishing/published-files.ts';
import { createSharer } from '../fixtures/share.ts';
import type { OwnRecord } from '../own-record.ts';

const corpus = 'https://corpora.example/arbitrary';
const mark = 'zq7';
const most = 4 * 1024 * 1024;

/** Fields whose values are not free. */
const fixed = new Set([
  'type',
  'kind',
  'scope',
  'standing',
  'said',
  'published',
  'when',
  'language',
]);
const fixedToo = new Set(['speech', 'stance', 'state', 'date', 'accessed', 'of', 'sha256']);
/** Fields that name other records. */
const names = new Set([
  'source',
  'speaker',
  'publisher',
  'about',
  'actors',
  'places',
  'via',
  'dispute',
]);
const namesToo = new Set([
  'answers',
  'retracts',
  'replacedBy',
  'besideEntities',
  'notBesideEntities',
]);

/** Puts the mark into every free text of a value, and into the ids that are marked. */
function brand(
  value: unknown,
  field: string,
  hidden: ReadonlySet<string>,
  isOwn: boolean,
): unknown {
  if (typeof value === 'string') {
    const isName = names.has(field) || namesToo.has(field) || field === 'id';
    if (isName) return hidden.has(value) ? `${mark}-${value}` : value;
    if (!isOwn || fixed.has(field) || fixedToo.has(field)) return value;
    if (field === 'sameAs') return `${value}-${mark}`;
    return field === 'url'
      ? `${value}${value.includes('?') ? '&' : '?'}${mark}`
      : `${value} ${mark}`;
  }
  if (Array.isArray(value)) return value.map((each) => brand(each, field, hidden, isOwn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      // Languages of a map are no fields.
      const isLanguage = !(key in known);
      return [key, brand(each, isLanguage ? field : key, hidden, isOwn)];
    }),
  );
}
const known: Record<string, true> = Object.fromEntries(
  `type id kind label names notNames contexts description sameAs adjectives standing beside besideEntities
  notBeside notBesideEntities scope title publisher via urls url accessed published language sha256 note
  question about actors deed object places when alsoAsked examples inverted source speaker role said speech
  claim quotes exact prefix suffix context before after stances dispute stance answers retracts rating status
  state date reason replacedBy of`
    .split(/\s+/)
    .map((field) => [field, true]),
);

async function readAll(files: VersionFiles): Promise<string> {
  const texts: string[] = [];
  const read = (bytes: Uint8Array<ArrayBuffer>) => texts.push(new TextDecoder().decode(bytes));
  for (const [path, bytes] of files) {
    texts.push(path);
    read(bytes);
    const parts = path.startsWith('batches/')
      ? readBatch(bytes, path, Array(countParts(bytes)).fill({}))
      : [bytes];
    for (const part of parts) if (isGzip(part)) read(await gunzip(part, most));
    if (path.endsWith('.jws')) {
      const payload = new TextDecoder().decode(bytes).split('.')[1] ?? '';
      texts.push(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    }
  }
  const tar = archiveCorpus(withoutBatches(files));
  texts.push(new TextDecoder().decode(tar));
  return texts.join('\n');
}

/** How many lengths stand at the beginning of a batch: as many as make up its size. */
function countParts(bytes: Uint8Array<ArrayBuffer>): number {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let count = 1, sum = 0; count * 4 <= bytes.length; count++) {
    sum += lengths.getUint32(4 * (count - 1));
    if (sum + 4 * count === bytes.length) return count;
  }
  throw new Error('no batch');
}

const shown = (record: CorpusRecord) => record.type === 'corpus' || record.type === 'tombstone';

test('no byte of a pack or folder tells what is private, first shared or again', async () => {
  const share = await createSharer(corpus);
  let shared = 0;
  let branded = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.infiniteStream(fc.nat(5)), async (raw, draws) => {
      const hidden = new Set<string>();
      for (const { id, type } of raw) {
        if (type !== 'corpus' && type !== 'tombstone' && draws.next().value === 0) hidden.add(id);
      }
      const own: OwnRecord = new Map(
        raw.map((each) => {
          const isPrivate = hidden.has(each.id);
          const value = shown(each) ? each : brand(each, '', hidden, isPrivate);
          const parsed = v.safeParse(recordSchema, value);
          if (!parsed.success) throw new Error(JSON.stringify(parsed.issues[0]));
          const record = parsed.output;
          return [record.id, { record, isPrivate, changedAt: 1 }];
        }),
      );
      const first = await share(own);
      // Nothing that is left names what is not.
      expect(first.errors.filter(({ code }) => code.startsWith('id-'))).toEqual([]);
      shared += first.chosen.records.length;
      branded += hidden.size;
      expect(await readAll(first.published.files)).not.toContain(mark);
      const again = await share(own, first.published.files);
      expect(again.published.head.version).toBe(1);
      expect(await readAll(again.published.files)).not.toContain(mark);
    }),
    { numRuns: 25 },
  );
  // It was tried: with much that was private, in versions that came to be.
  expect(shared).toBeGreaterThan(50);
  expect(branded).toBeGreaterThan(50);
});
