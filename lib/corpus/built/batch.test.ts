import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinBatch, maxBatchBytes, readBatch } from './batch.ts';

const filesOf = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 64 });

test('what was joined is read again, file by file', () => {
  fc.assert(
    fc.property(filesOf, (files) => {
      const copies = files.map((file) => new Uint8Array(file));
      expect(readBatch(joinBatch(files), 'batches/a', files)).toEqual(copies);
    }),
  );
});

test('a batch of another size is refused by name', () => {
  fc.assert(
    fc.property(filesOf, fc.integer({ min: -40, max: 40 }), (files, by) => {
      const batch = joinBatch(files);
      fc.pre(by !== 0 && batch.length + by >= 0);
      const other = new Uint8Array(batch.length + by);
      other.set(batch.subarray(0, other.length));
      expect(() => readBatch(other, 'batches/a', files)).toThrow(
        expect.objectContaining({ code: 'batch-corrupt', place: 'batches/a' }),
      );
    }),
  );
});

test('lengths that lie reach no memory beyond the batch', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 600 }), fc.nat(64), (bytes, count) => {
      let files: Uint8Array[] = [];
      try {
        files = readBatch(new Uint8Array(bytes), 'batches/a', Array(count).fill(null));
      } catch (error) {
        expect(error).toMatchObject({ code: 'batch-corrupt' });
        return;
      }
      const read = files.reduce((sum, file) => sum + file.length, 0);
      expect(read).toBe(bytes.length - 4 * count);
    }),
  );
});

test('no batch may be larger than the segments it is of', () => {
  expect(maxBatchBytes([{ bytes: 100 }, { bytes: 4_000_000 }])).toBe(8 + 1124 + 262_144);
});
