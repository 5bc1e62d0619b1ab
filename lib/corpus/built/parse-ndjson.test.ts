import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { checkCorpus } from '../check/check-corpus.ts';
import { arbitraryCorpus } from '../fixtures/arbitrary-corpus.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import { recordSchema } from '../records/records.ts';
import { maxLineBytes, parseNdjson } from './parse-ndjson.ts';
import { splitLines } from './split-lines.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const encode = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseNdjson(inChunks(encode(text), 64 * 1024), 'c.ndjson');

const { records: bridge } = parseAuthored(bridgeFiles);
const dispute = { type: 'dispute', id: 'a', question: { en: 'Is it?' }, about: ['b'] };

test('reads a record a line, and says on which line a problem of several records stands', async () => {
  const lines = bridge.map((record) => JSON.stringify(record));
  const { records, problems, locate, unread } = await parse(
    `\ufeff${lines.join('\r\n')}\n\n${JSON.stringify(dispute)}`,
  );
  expect(problems).toEqual([]);
  expect(records).toHaveLength(bridge.length + 1);
  expect(checkCorpus(records, { locate, unread })).toContainEqual(
    expect.objectContaining({ code: 'id-dangling', line: lines.length + 2, path: 'about.0' }),
  );
});

const nested = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`;

test.each([
  ['half a line', '{"type":"disp', 'json-invalid', ''],
  ['no object', '[]', 'record-invalid', 'type'],
  ['an unknown type', '{"type":"toString"}', 'record-invalid', 'type'],
  ['an unknown field', JSON.stringify({ ...dispute, toString: 1 }), 'record-invalid', 'toString'],
  ['a reserved id', JSON.stringify({ ...dispute, id: 'constructor' }), 'record-invalid', 'id'],
  ['a reserved id', JSON.stringify({ ...dispute, id: '__proto__' }), 'record-invalid', 'id'],
  [
    'a reserved key',
    '{"type":"dispute","id":"a","question":{"en":"?","__proto__":"x"},"about":["b"]}',
    'key-reserved',
    'question.__proto__',
  ],
  [
    'half a character',
    '{"type":"dispute","id":"a","question":{"en":"\\ud800"},"about":["b"]}',
    'text-half-character',
    'question.en',
  ],
  ['a NUL', `{"type":"dispute","id":"a\0"}`, 'text-nul', ''],
  ['100,000 lists in each other', nested(100_000), 'nesting-too-deep', undefined],
  [
    '100,000 lists in a field',
    `{"type":"dispute","id":"a","question":${nested(100_000)},"about":[]}`,
    'nesting-too-deep',
    undefined,
  ],
])('names %s', async (_, line, code, path) => {
  const { records, problems } = await parse(`\n${line}\n`);
  expect(records).toEqual([]);
  expect(problems[0]).toMatchObject({ code, line: 2, file: 'c.ndjson' });
  if (path !== undefined) expect(problems[0]?.path).toBe(path);
  expect(problems[0]?.message.length).toBeLessThan(300);
});

test('names a line that is too long without keeping it, and reads on', async () => {
  const chunk = new Uint8Array(1024 * 1024).fill(0x61);
  async function* hundredMegabytes() {
    yield encode('{}\n');
    for (let count = 0; count < 100; count++) yield chunk;
    yield encode(`\n${JSON.stringify(dispute)}\n`);
  }
  const before = process.memoryUsage().arrayBuffers;
  const { records, problems } = await parseNdjson(hundredMegabytes(), 'c.ndjson');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  expect(records).toMatchObject([{ id: 'a' }]);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'line-too-long', line: 2 }));
  expect(problems.find(({ code }) => code === 'line-too-long')?.message).toContain(
    `${maxLineBytes} bytes`,
  );
});

test('cuts lines alike however the bytes come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const text = parts.join('\n');
      const lines: string[] = [];
      for await (const { bytes, number } of splitLines(inChunks(encode(text), size), 1000)) {
        lines.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array()));
        expect(number).toBe(lines.length);
      }
      expect(lines).toEqual(text.replace(/\n$/, '').split('\n').slice(0, lines.length));
      expect(lines.join('\n').length).toBeGreaterThanOrEqual(text.length - 1);
    }),
    { numRuns: 100 },
  );
});

test('what is printed a record a line is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (corpus) => {
      const whole = corpus.map((record) => v.parse(recordSchema, record));
      const { records, problems } = await parse(
        whole.map((record) => JSON.stringify(record)).join('\n'),
      );
      expect(problems).toEqual([]);
      expect(records).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

const code = /^[a-z]+(-[a-z]+)+$/;

test('never throws, whatever the bytes are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.json().map(encode),
        fc.object().map((value) => encode(JSON.stringify({ ...dispute, ...value }))),
        fc.jsonValue().map((value) => encode(JSON.stringify({ ...dispute, question: value }))),
      ),
      async (bytes) => {
        const { problems } = await parseNdjson(inChunks(bytes, 7), 'c.ndjson');
        for (const problem of problems) {
          expect(problem.code).toMatch(code);
          expect(problem.line).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 300 },
  );
});
