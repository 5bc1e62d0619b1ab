import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder, writeBridge } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder: string;
let forms: string[];
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  forms = await writeBridge(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scan(name: string, text: string | Uint8Array, ...options: string[]) {
  const file = join(folder, name);
  await writeFile(file, text);
  const { code, stdout, stderr } = await runMain('scan', forms[1] ?? '', file, ...options);
  return { code, stderr, stdout: stdout.replaceAll(`${folder}/`, '') };
}

test('tells where a name stands, what is around it, and whom it may mean', async () => {
  const text = 'It rained.\n\nNobody crossed, said\nthe council of Lower Ford, the Old Bridge.\n';
  const { code, stdout, stderr } = await scan('notes.txt', text);
  expect(stdout.split('\n')).toEqual([
    'notes.txt:4:1: Nobody crossed, said [the council of Lower Ford], the Old Bridge.',
    '    Parish Council (parish-council, organization)',
    'notes.txt:4:32: …ed, said the council of Lower Ford, the [Old Bridge].',
    '    Old Bridge (old-bridge, place)',
    '',
  ]);
  expect(stderr).toBe('2 mentions of 2 entities\n');
  expect(code).toBe(0);
});

test('reads HTML by block, and every form of a corpus alike', async () => {
  const page = '<!doctype html><p>The Old <b>Bridge</b><p>Bridge<script>"Old Bridge"</script>';
  const { stdout } = await scan('page.txt', page);
  expect(stdout).toBe('page.txt: The [Old Bridge]\n    Old Bridge (old-bridge, place)\n');
  for (const form of forms) {
    const again = await runMain('scan', form, join(folder, 'page.txt'));
    expect(again.stdout.replaceAll(`${folder}/`, '')).toBe(stdout);
  }
});

test('control characters of a text do not reach the terminal', async () => {
  const { stdout } = await scan('hostile.txt', '\u001b[2J Millpond \u009b1m \u202e.');
  expect(stdout).toContain('[2J [Millpond] 1m');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
});

/** A corpus in which two entities share a name, and one name stands in another. */
const shared = [
  {
    ...{ type: 'corpus', id: 'urn:x:towns', title: { en: 'T' }, publisher: { name: { en: 'P' } } },
    ...{ licence: 'CC0-1.0', quotationBasis: { en: 'Q' }, corrections: { text: { en: 'C' } } },
    coverage: { included: { en: 'I' }, excluded: { en: 'E' }, missingVoices: { en: 'M' } },
  },
  ...[
    { id: 'ford-town', kind: 'place', label: { en: 'Ford' }, names: { en: ['Ford'] } },
    { id: 'ford-family', kind: 'group', label: { en: 'The Fords' }, names: { en: ['Ford'] } },
    {
      id: 'ford-bank',
      kind: 'organization',
      label: { en: 'Bank' },
      names: { en: ['Bank of Ford'] },
    },
  ].map((entity) => ({ type: 'entity', ...entity })),
];

test('every candidate is told, and what is nested follows with what it stands in', async () => {
  const corpus = join(folder, 'towns.ndjson');
  await writeFile(corpus, shared.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const text = '𝄞 Bank of Ford and Ford';
  const lines = join(folder, 'lines.jsonl');
  await writeFile(lines, `${JSON.stringify({ id: 7, text, more: true })}\n\n{"id":"b","text":""}`);
  const { stdout, code } = await runMain('scan', corpus, lines, '--jsonl');
  const within = [3, 15];
  const unmarked = { mark: null, dispute: null };
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: 7,
      mentions: [
        { entity: 'ford-bank', start: 3, end: 15, text: 'Bank of Ford', ...unmarked },
        { entity: 'ford-family', start: 11, end: 15, text: 'Ford', ...unmarked, within },
        { entity: 'ford-town', start: 11, end: 15, text: 'Ford', ...unmarked, within },
        { entity: 'ford-family', start: 20, end: 24, text: 'Ford', ...unmarked },
        { entity: 'ford-town', start: 20, end: 24, text: 'Ford', ...unmarked },
      ],
    },
    { id: 'b', mentions: [] },
  ]);
  expect(code).toBe(0);
  const plain = join(folder, 'plain.txt');
  await writeFile(plain, 'The Bank of Ford.');
  expect((await runMain('scan', corpus, plain)).stdout.replaceAll(`${folder}/`, '')).toBe(
    `plain.txt:1:5: The [Bank of Ford].
    Bank (ford-bank, organization)
    [Ford] within [Bank of Ford]
        The Fords (ford-family, group)
        Ford (ford-town, place)
`,
  );
});

/** A corpus with one question on one country's deed. */
const strait = [
  {
    ...{ type: 'corpus', id: 'urn:x:strait', title: { en: 'T' }, publisher: { name: { en: 'P' } } },
    ...{ licence: 'CC0-1.0', quotationBasis: { en: 'Q' }, corrections: { text: { en: 'C' } } },
    coverage: { included: { en: 'I' }, excluded: { en: 'E' }, missingVoices: { en: 'M' } },
  },
  ...[
    { id: 'denmark', kind: 'place', label: { en: 'Denmark' }, names: { en: ['Denmark'] } },
    { id: 'lark', kind: 'place', label: { en: 'Lark' }, names: { en: ['Strait of Lark'] } },
  ].map((entity) => ({ type: 'entity', ...entity })),
  {
    ...{ type: 'dispute', id: 'ramming', about: ['lark'], actors: ['denmark'], places: ['lark'] },
    question: { en: 'Did Danish boats ram trawlers in the Strait of Lark?' },
    deed: { en: ['ram'] },
    object: { en: ['trawler'] },
    examples: { en: ['A Danish patrol boat rammed two trawlers off Lark.'] },
  },
];

test('each mention is told with its mark and the question that its card opens on', async () => {
  const corpus = join(folder, 'strait.ndjson');
  await writeFile(corpus, strait.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const lines = join(folder, 'marks.jsonl');
  const texts = ['Danish boats rammed a trawler', 'Swedish boats rammed a trawler'];
  const told = texts.map((text) =>
    JSON.stringify({ id: text, text: `${text} in the Strait of Lark.` }),
  );
  await writeFile(lines, told.join('\n'));
  const { stdout } = await runMain('scan', corpus, lines, '--jsonl');
  const marks = stdout
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).mentions)
    .map(({ mark, dispute }) => [mark, dispute]);
  expect(marks).toEqual([
    ['one-sided', 'ramming'],
    ['on-record', null],
  ]);
});

test.each([
  ['no JSON', 'x', 1, /lines:1 is not JSON.*\[line-invalid\]/],
  ['no text', '{"id":"a"}', 1, /lines:1, field "text": .*missing.*\[line-invalid\]/],
  ['an array', '[]', 1, /lines:1, field "id": .*missing.*\[line-invalid\]/],
  ['no UTF-8', Uint8Array.of(0xff), 1, /lines:1: .*\[text-encoding\]/],
])('names lines that are %s', async (_, text, exit, says) => {
  const { code, stderr } = await scan('lines', text, '--jsonl');
  expect(stderr).toMatch(says);
  expect(code).toBe(exit);
});

test('names a file that is not there, and a call that is wrong', async () => {
  const missing = await runMain('scan', forms[0] ?? '', join(folder, 'nowhere.txt'));
  expect(missing.stderr).toMatch(/nowhere\.txt could not be read.*\[file-failed\]/);
  expect(missing.code).toBe(2);
  expect((await runMain('scan')).code).toBe(2);
});

test('whatever is scanned, mentions cover their text and failures have a name', async () => {
  const parts = fc.constantFrom('Old Bridge', 'Ada Stone', '<p>', '\n\n', '\0', '{', '🙂', ' ');
  const text = fc
    .array(fc.oneof(parts, fc.string({ unit: 'binary' })))
    .map((list) => list.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const plain = await scan('any', value);
      expect(plain.code === 0 || /\[[a-z-]+\]\n$/.test(plain.stderr)).toBe(true);
      const { stdout, code } = await scan(
        'any',
        JSON.stringify({ id: 'a', text: value }),
        '--jsonl',
      );
      expect(code).toBe(0);
      for (const { start, end, text: span } of JSON.parse(stdout).mentions) {
        expect(value.slice(start, end)).toBe(span);
      }
    }),
    { numRuns: 40 },
  );
});

test('with --claims it tells the sentences that are like a claim of the corpus', async () => {
  const corpus = join(folder, 'claims.ndjson');
  const statement = {
    ...{
      type: 'statement',
      id: 'sold',
      source: 's',
      speaker: null,
      said: null,
      speech: 'reported',
    },
    claim: { en: 'The harbour of Lindow was sold to a brewery for nine crowns.' },
    ...{ about: ['hill'], stances: [{ dispute: 'q', stance: 'affirms' }], note: { en: 'N' } },
  };
  const records = [
    ...shared.filter(({ type }) => type === 'corpus'),
    { type: 'entity', id: 'hill', kind: 'place', label: { en: 'Hill' }, names: { en: ['Hill'] } },
    { type: 'source', id: 's', title: 'S', publisher: null, published: null, language: 'en' },
    { type: 'dispute', id: 'q', question: { en: 'Was the harbour sold?' }, about: ['hill'] },
    statement,
  ];
  await writeFile(corpus, records.map((record) => JSON.stringify(record)).join('\n'));
  const told = 'Last year the harbour of Lindow was sold to a brewery for nine crowns.';
  const lines = [
    { id: 1, text: `It rained. ${told}` },
    { id: 2, text: 'The harbour of Lindow was never sold to a brewery for nine crowns.' },
  ];
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { code, stdout } = await runMain('scan', corpus, file, '--claims', '--jsonl');
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(first).toEqual({
    id: 1,
    claims: [
      {
        start: 11,
        end: 11 + told.length,
        statement: 'sold',
        dispute: 'q',
        score: expect.any(Number),
      },
    ],
  });
  expect(second).toEqual({ id: 2, claims: [] });
  const wrong = await runMain('scan', corpus, file, '--claims');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('jsonl-missing');
});
