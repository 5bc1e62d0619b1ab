import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { arbitraryCorpus } from '../fixtures/arbitrary-corpus.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import type { CorpusRecord } from '../records/records.ts';
import type { Bytes } from '../records/sha256.ts';
import { buildCorpus } from './build-corpus.ts';
import { createMemorySpool } from './build-lines.ts';
import { type BuiltSink, buildStream } from './build-stream.ts';

const bridge = parseAuthored(bridgeFiles).records;

async function* streamOf(records: readonly CorpusRecord[]): AsyncGenerator<CorpusRecord> {
  yield* records;
}

function createSink(): BuiltSink & { files: Map<string, Bytes> } {
  const files = new Map<string, Bytes>();
  return {
    files,
    async write(path, bytes) {
      files.set(path, bytes);
    },
  };
}

const build = (records: readonly CorpusRecord[], sink: BuiltSink = createSink()) =>
  buildStream(streamOf(records), { sink, spool: createMemorySpool() });

test('a stream gives what a list gives, and counts it', async () => {
  const sink = createSink();
  const shares: number[] = [];
  const { corpus, index, counts } = await buildStream(streamOf(bridge), {
    ...{ sink, spool: createMemorySpool() },
    onWritten: (share) => shares.push(share),
  });
  const { head, files } = await buildCorpus(bridge, { version: 1 });
  expect({ corpus, index }).toEqual({ corpus: head.corpus, index: head.index });
  expect([...sink.files].sort(([one], [other]) => (one < other ? -1 : 1))).toEqual(
    files.slice(0, -1).map(({ path, bytes }) => [path, bytes]),
  );
  const statements = bridge.filter((record) => record.type === 'statement').length;
  const disputes = bridge.filter((record) => record.type === 'dispute').length;
  expect(counts.disputes + counts.statements).toBe(statements + disputes);
  expect(counts.names).toBe(counts.entities);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

test('writes nothing that is there already, and makes the same index', async () => {
  const sink = createSink();
  const first = await build(bridge, sink);
  const written: string[] = [];
  const again = await build(bridge, {
    has: async (path) => sink.files.has(path),
    write: async (path) => void written.push(path),
  });
  expect(again).toEqual(first);
  expect(written).toEqual([]);
});

test('any record that is left out or doubled is a named error, or nobody named it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.nat(), async (records, at) => {
      const record = records[at % records.length] as CorpusRecord;
      const others = records.filter((other) => other !== record);
      await expect(build([...records, record])).rejects.toMatchObject({ code: 'id-duplicate' });
      const outcome = await build(others).then(
        () => 'built',
        (error: { code: string }) => error.code,
      );
      const isNamed = others.some((other) => JSON.stringify(other).includes(`"${record.id}"`));
      const expected =
        record.type === 'corpus' ? 'record-invalid' : isNamed ? 'id-dangling' : 'built';
      expect(outcome).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('a statement may name one that was withdrawn to a tombstone', async () => {
  const gone = bridge.find((record) => record.type === 'tombstone');
  const changed = bridge.map((record) =>
    record.type === 'statement' ? { ...record, answers: [gone?.id ?? ''] } : record,
  );
  expect((await build(changed)).index).toMatch(/^[0-9a-f]{64}$/);
});
