import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type BuiltRecord, builtRecordSchema } from '../corpus/records/records.ts';
import { BlockCollector, blockOf, listBlocks } from './record-blocks.ts';

const parse = (record: object): BuiltRecord => v.parse(builtRecordSchema, record);
const entity = (id: string, characters: number): BuiltRecord =>
  parse({ type: 'entity', id, kind: 'person', label: { en: 'x'.repeat(characters) } });
const names = (id: string): BuiltRecord => parse({ type: 'names', id, names: { en: [id] } });

/** Segments of records, each with about so many characters; null stands for a record of names. */
const arbitrarySegments = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 1, max: 9000 }), fc.constant(null)), { maxLength: 12 }),
  { maxLength: 8 },
);

/** As an index part numbers them, with the blocks that were made of them. */
function collect(segments: readonly (readonly (number | null)[])[]) {
  const records: BuiltRecord[] = [];
  const starts = [0];
  const collector = new BlockCollector();
  for (const sizes of segments) {
    const own = sizes.map((size, line) => {
      const id = `e-${records.length + line}`;
      return size === null ? names(id) : entity(id, size);
    });
    collector.add({ records: own, lines: own.map((record) => JSON.stringify(record)) });
    records.push(...own);
    starts.push(records.length);
  }
  const blocks = collector.take();
  return { records, starts: Uint32Array.from(starts), blockStarts: collector.starts, blocks };
}

test('every record but names is found in its block, as it was', () => {
  fc.assert(
    fc.property(arbitrarySegments, (sizes) => {
      // Names have segments of their own.
      const segments = sizes.map((own) =>
        own[0] === null ? own.map(() => null) : own.filter((size) => size !== null),
      );
      const { records, blockStarts, blocks } = collect(segments);
      for (const [number, record] of records.entries()) {
        const block = blockOf(blockStarts, number);
        const line = blocks[block]?.text.split('\n')[number - (blockStarts[block] ?? 0)];
        if (record.type === 'names') expect(JSON.parse(line ?? 'null')).toBeNull();
        else expect(JSON.parse(line ?? 'null')).toEqual(record);
      }
    }),
  );
});

test('the blocks of some segments hold all their records and no others', () => {
  fc.assert(
    fc.property(arbitrarySegments, fc.nat(), (sizes, chosen) => {
      const segments = sizes.map((own) => own.filter((size) => size !== null));
      const { records, starts, blockStarts, blocks } = collect(segments);
      const isMeant = (segment: number) => ((chosen >> segment) & 1) === 1;
      const found = new Set<string>();
      for (const [first, last] of listBlocks({ starts, blockStarts }, isMeant)) {
        for (const { text } of blocks.slice(first, last + 1)) {
          for (const line of text.split('\n')) found.add(JSON.parse(line).id);
        }
      }
      const due = records.filter((_, number) =>
        segments.some(
          (_own, at) =>
            isMeant(at) && number >= (starts[at] ?? 0) && number < (starts[at + 1] ?? 0),
        ),
      );
      expect([...found].sort()).toEqual(due.map(({ id }) => id).sort());
    }),
  );
});
