import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Bytes } from './sha256.ts';

const bytesOf = (...parts: (string | number[])[]): Bytes =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

test.each([
  ['a byte of another encoding', bytesOf('a\nb', [0xe9], 'c'), 'text-encoding', 2, 'Byte 3 (0xe9)'],
  ['an overlong form', bytesOf([0xc0, 0x80]), 'text-encoding', 1, 'Byte 0 (0xc0)'],
  ['a cut character', bytesOf('ab', [0xe2, 0x82]), 'text-encoding', 1, 'begins at byte 2'],
  ['a surrogate', bytesOf('a', [0xed, 0xa0, 0x80]), 'text-encoding', 1, 'Byte 1 (0xed)'],
  ['UTF-16', bytesOf([0xff, 0xfe, 0x61, 0]), 'text-encoding', 1, 'Byte 0 (0xff)'],
  ['a NUL', bytesOf('a\n\n', [0]), 'text-nul', 3, 'Byte 3 is NUL'],
])('names %s with its place', (_, bytes, code, line, message) => {
  const { problem } = decodeUtf8(bytes, 'a.yaml');
  expect(problem).toMatchObject({ code, file: 'a.yaml', line });
  expect(problem?.message).toContain(message);
});

test('leaves a byte order mark out', () => {
  expect(decodeUtf8(bytesOf([0xef, 0xbb, 0xbf], 'id: a'), 'a.yaml').text).toBe('id: a');
});

test('reads what is UTF-8 and names where other bytes begin', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (!text.isWellFormed() || /\0|^\ufeff/.test(text)) return;
      expect(decodeUtf8(bytesOf(text), 'a').text).toBe(text);
      const { problem } = decodeUtf8(bytesOf(text, [0xff]), 'a');
      expect(problem?.message).toContain(`Byte ${bytesOf(text).length} (0xff)`);
    }),
    { numRuns: 100 },
  );
});
