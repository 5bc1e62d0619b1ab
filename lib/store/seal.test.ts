import fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, seal, sealOf } from './seal.ts';

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array(),
  fc.uint32Array(),
  fc.float64Array(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), tie('record')),
  record: fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
}));
const record = fc.dictionary(
  fc.string().filter((key) => key !== 'seal' && key !== '__proto__'),
  value,
  { noNullPrototype: true },
);

test('what was written opens as it was, through structured cloning', () => {
  fc.assert(
    fc.property(record, (written) => {
      expect(open('words', structuredClone(seal('words', written)))).toEqual(written);
    }),
  );
});

test('no other value has the same seal, but by a chance of 1 in 2^32', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const isSame = sealOf('words', one) === sealOf('words', other);
      const text = (given: unknown) =>
        JSON.stringify(given, (_, each) => {
          if (ArrayBuffer.isView(each))
            return [each.constructor.name, [...(each as Uint8Array)].map(String)];
          return typeof each === 'number' ? `${each} ` : sorted(each);
        });
      expect(isSame).toBe(text(one) === text(other));
    }),
  );
});

/** With its fields in one order. */
function sorted(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1)));
}

test('every bit of a list of numbers counts, and every letter', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.nat(3),
      (bytes, at, from) => {
        // Also in a view that begins between two words.
        const list = new Uint8Array([...new Uint8Array(from), ...bytes]).subarray(from);
        const written = seal('postings', { list, text: String.fromCharCode(...bytes) });
        expect(open('postings', written)).not.toBeNull();
        const changed = Uint8Array.from(bytes);
        const place = at % bytes.length;
        changed[place] = (changed[place] ?? 0) ^ (1 << (at % 8));
        expect(open('postings', { ...written, list: changed })).toBeNull();
        expect(open('postings', { ...written, text: String.fromCharCode(...changed) })).toBeNull();
      },
    ),
  );
});

test.each([[undefined], [null], ['1'], [1], [{}]])(
  'a value whose seal is %s is not opened',
  (own) => {
    expect(open('words', { pack: 1, seal: own })).toBeNull();
  },
);

test('a value of another store is not opened, nor one in another type', () => {
  expect(open('words', seal('blocks', { pack: 1 }))).toBeNull();
  const kinds = [
    1,
    '1',
    true,
    [1],
    { 0: 1 },
    Uint8Array.of(1),
    Uint32Array.of(1),
    null,
    undefined,
    1.5,
  ];
  const seals = new Set(kinds.map((kind) => sealOf('words', { kind })));
  expect(seals.size).toBe(kinds.length);
});

test('what is stored nowhere is refused', () => {
  for (const odd of [new Map(), new Date(), () => 1, 1n]) {
    expect(() => sealOf('words', { odd })).toThrow(TypeError);
  }
});
