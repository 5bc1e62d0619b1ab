import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { arbitraryCorpus } from '../fixtures/arbitrary-corpus.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import { walkBuilt } from '../fixtures/walk-built.ts';
import { CorpusError } from '../records/corpus-error.ts';
import type { CorpusRecord, Entity } from '../records/records.ts';
import { type BuiltFile, buildCorpus } from './build-corpus.ts';
import { indexPageEntries, maxHeadBytes, maxSegmentCompressedBytes } from './built-format.ts';
import { gunzip, gzip } from './gzip.ts';

const bridge = parseAuthored(bridgeFiles).records;

function manyEntities(count: number): CorpusRecord[] {
  const entities = Array.from({ length: count }, (_, index): Entity => {
    const id = `entity-${String(index * 2).padStart(6, '0')}`;
    const shown = { kind: 'topic' as const, label: { en: id }, description: null, sameAs: [] };
    const named = { names: { en: [id] }, notNames: [], contexts: [], adjectives: {} };
    return { type: 'entity', id, ...shown, standing: null, ...named };
  });
  return [...bridge.filter((record) => record.type === 'corpus'), ...entities];
}

const paths = (files: readonly BuiltFile[]) => files.map((file) => file.path).sort();

test('what is built is read back the same, whatever the order it came in', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.infiniteStream(fc.nat()), async (records, stream) => {
      const shuffled = [...records]
        .map((record) => ({ record, at: stream.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ record }) => record);
      const built = await buildCorpus(records, { version: 3 });
      const again = await buildCorpus(shuffled, { version: 3 });
      expect(again).toEqual(built);
      const { records: read } = await walkBuilt(built.files);
      const expected = records.flatMap((record): unknown[] => {
        if (record.type !== 'entity') return [record];
        const { names, notNames, contexts, adjectives, ...card } = record;
        return [card, { type: 'names', id: record.id, names, notNames, contexts, adjectives }];
      });
      expect(read).toHaveLength(expected.length);
      expect(read).toEqual(expect.arrayContaining(expected));
    }),
    { numRuns: 40 },
  );
});

test('puts each statement behind the dispute of its first stance, or with its first entity', async () => {
  const { files } = await buildCorpus(bridge, { version: 1 });
  const { entries, records } = await walkBuilt(files);
  expect(entries.map((entry) => entry.kind)).toEqual([
    'corpus',
    'names',
    'entities',
    'sources',
    'disputes',
    'statements',
    'tombstones',
  ]);
  expect(records.slice(-11).map((record) => record.id)).toEqual([
    'bridge-closed-for-flood',
    'herald-1-council-flood',
    'herald-2-stone-flood',
    'bridge-to-be-rebuilt',
    'herald-1-stone-rebuild',
    'pond-drained-in-secret',
    'herald-2-pond',
    'herald-2-withdrawn',
    'herald-2-unknown',
    'herald-1-fair',
    'herald-1-rumour',
  ]);
});

test('writes canonical lines without defaults', async () => {
  const { files } = await buildCorpus(bridge, { version: 1 });
  const texts = await Promise.all(
    files
      .filter((file) => file.path.startsWith('segments/'))
      .map(async ({ bytes }) => new TextDecoder().decode(await gunzip(bytes, 1e6))),
  );
  expect(texts.join('')).toContain(
    '{"about":["village-fair"],"claim":{"en":"The fair was held on the far bank."},"id":"herald-1-fair","source":"herald-1","speaker":"ford-herald","speech":"narrated","type":"statement"}\n',
  );
});

test('an inserted record changes one segment of each of its kinds, and one way through the index', async () => {
  const records = manyEntities(12_000);
  const extra: Entity = { ...(records[5000] as Entity), id: 'entity-009999x', label: { en: 'x' } };
  const before = await buildCorpus(records, { version: 1 });
  const after = await buildCorpus([...records, extra], { version: 2 });
  const known = new Set(paths(before.files));
  const added = paths(after.files).filter((path) => !known.has(path));
  expect(before.files.length).toBeGreaterThan(150);
  expect(added.filter((path) => path.startsWith('segments/'))).toHaveLength(2);
  // A leaf page for names, one for cards, and what is above them.
  expect(added.filter((path) => path.startsWith('index/')).length).toBeLessThanOrEqual(5);
  const walked = await walkBuilt(after.files);
  expect(walked.records.map((record) => record.id)).toContain('entity-009999x');
});

test('keeps to the bounds that a reader sets', async () => {
  const { files, head } = await buildCorpus(manyEntities(9000), { version: 1 });
  const { entries, pages } = await walkBuilt(files);
  expect(pages.length).toBeGreaterThan(entries.length / indexPageEntries);
  for (const { path, bytes } of files) {
    if (path.startsWith('segments/'))
      expect(bytes.length).toBeLessThanOrEqual(maxSegmentCompressedBytes);
    if (path === 'head.json') expect(bytes.length).toBeLessThanOrEqual(maxHeadBytes);
  }
  expect(head).toMatchObject({ version: 1, expires: null });
});

test('refuses a record that no reader would take', async () => {
  const noise = () =>
    Array.from({ length: 20_000 }, () =>
      String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000)),
    ).join('');
  const [first] = manyEntities(1).slice(1) as Entity[];
  const huge = { ...first, names: { en: Array.from({ length: 30 }, noise) } } as Entity;
  const build = buildCorpus([...manyEntities(0), huge], { version: 1 });
  await expect(build).rejects.toMatchObject({ code: 'record-too-large', place: huge.id });
});

test('refuses half a character, and keeps text that merely looks like one', async () => {
  const withLabel = (label: string) =>
    buildCorpus(
      manyEntities(1).map((record) =>
        record.type === 'entity' ? { ...record, label: { en: label } } : record,
      ),
      { version: 1 },
    );
  await expect(withLabel('a\ud800b')).rejects.toMatchObject({ code: 'record-invalid' });
  await expect(withLabel('a\\ud800b')).resolves.toBeDefined();
});

async function outcomeOf(files: readonly BuiltFile[]) {
  try {
    return await walkBuilt(files);
  } catch (error) {
    expect(error).toBeInstanceOf(CorpusError);
    return (error as CorpusError).code;
  }
}

test('any changed byte of any file is a named error, or changes nothing', async () => {
  const { files } = await buildCorpus(bridge, { version: 1 });
  const intact = await walkBuilt(files);
  const file = fc.nat(files.length - 1);
  await fc.assert(
    fc.asyncProperty(file, fc.nat(), fc.integer({ min: 1, max: 255 }), async (number, at, flip) => {
      const { path, bytes } = files[number] as BuiltFile;
      const changed = new Uint8Array(bytes);
      const position = at % bytes.length;
      changed[position] = (bytes[position] ?? 0) ^ flip;
      const outcome = await outcomeOf(
        files.map((other) => (other.path === path ? { path, bytes: changed } : other)),
      );
      if (typeof outcome === 'string') return;
      // What no hash covers says nothing: gzip's header and padding, and in the head the version,
      // which is what a signature is for.
      expect(outcome.records).toEqual(intact.records);
      expect(path).not.toMatch(/^index/);
    }),
    { numRuns: 1500 },
  );
});

test('a cut-off file is a named error, wherever it is cut', async () => {
  const { files } = await buildCorpus(bridge, { version: 1 });
  for (const { path, bytes } of files) {
    for (const length of [0, 1, 9, 10, bytes.length >> 1, bytes.length - 1]) {
      const cut = files.map((file) =>
        file.path === path ? { path, bytes: bytes.slice(0, length) } : file,
      );
      expect(await outcomeOf(cut)).toEqual(expect.any(String));
    }
  }
});

test('stops unpacking a bomb, and takes lines that a server has unpacked already', async () => {
  const { files } = await buildCorpus(bridge, { version: 1 });
  const replace = async (
    pack: (plain: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>,
  ) =>
    outcomeOf(
      await Promise.all(
        files.map(async ({ path, bytes }) =>
          path.startsWith('segments/')
            ? { path, bytes: await pack(await gunzip(bytes, 1e6)) }
            : { path, bytes },
        ),
      ),
    );
  expect(await replace(() => gzip(new Uint8Array(50_000_000)))).toBe('segment-corrupt');
  expect(await replace(async (plain) => plain)).toMatchObject({ version: 1 });
});
