import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const search = (...args: string[]) => runMain('search', forms[0] ?? '', ...args);

test('the statement that answers comes first, with why; every form of a corpus answers alike', async () => {
  const { stdout, code } = await search('Did Ada Stone say the gates were shut?', '--limit', '1');
  expect(stdout).toMatch(/^1\. Ada Stone, said 2001-10-30, direct {2}herald-2-stone-flood\n/);
  expect(stdout).toContain('“I rowed past shut gates on a dry deck”');
  expect(stdout).toMatch(/why: words .*gates.*; named Ada Stone; score [\d.]+\n$/);
  expect(stdout).not.toContain('2. ');
  expect(code).toBe(0);
  for (const form of forms) {
    const again = await runMain(
      'search',
      form,
      'Did Ada Stone say the gates were shut?',
      '--limit',
      '1',
    );
    expect(again.stdout).toBe(stdout);
  }
});

test('finds nothing that was withdrawn, and says when there is nothing', async () => {
  const { stdout } = await search('drained', '--limit', '9');
  expect(stdout).toContain('Was the Millpond drained in secret?');
  expect(stdout.match(/^\d+\. /gm)).toHaveLength(1);
  const nothing = await search('Zeppelins?');
  expect([nothing.stdout, nothing.code]).toEqual(['', 0]);
  expect(nothing.stderr).toContain('No statement');
});

test('keeps to an entity: about it, by it, or on a dispute about it', async () => {
  const ids = async (...args: string[]) =>
    (await search('bridge flood council stone fair pond', '--limit', '99', ...args)).stdout
      .match(/ {2}herald-\S+/g)
      ?.map((id) => id.trim())
      .sort();
  expect(await ids('--entity', 'old-bridge')).toEqual([
    'herald-1-council-flood',
    'herald-1-stone-rebuild',
    'herald-2-stone-flood',
  ]);
  expect((await ids())?.length).toBeGreaterThan(3);
});

test('tells what the card of an entity would put first, and when nothing fits', async () => {
  const near = await search('They closed it when the flood came', '--entity', 'old-bridge');
  expect(near.stdout).toMatch(
    /^Nearest: Was the Old Bridge closed because of the flood\? {2}bridge-closed-for-flood\n1\. /,
  );
  const far = await search('The flood of tourists was welcome', '--entity', 'village-fair');
  expect(far.stdout).toBe('No dispute seems to be what the sentence is about.\n');
  const dated = await search('On 1 November 2001 water stood there', '--limit', '1');
  expect(dated.stdout).toContain('dated 2001-11-01');
});

test('answers lines', async () => {
  const lines = join(folder, 'lines.jsonl');
  await writeFile(
    lines,
    `{"id":"a","text":"Will it be rebuilt in stone?"}\n{"id":2,"text":"flood","entity":"village-fair"}\n`,
  );
  const { stdout, code } = await search(lines, '--jsonl', '--limit', '2');
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.id).toBe('a');
  expect(first.results).toHaveLength(2);
  expect(first.results[0]).toEqual({
    statement: expect.stringContaining('stone'),
    dispute: 'bridge-to-be-rebuilt',
    score: expect.any(Number),
  });
  expect(second).toEqual({ id: 2, nearest: null, results: [] });
  expect(code).toBe(0);
});

test('names what is wrong with a call', async () => {
  const entity = await search('flood', '--entity', 'nobody');
  expect(entity.stderr).toMatch(/--entity: the corpus has no entity "nobody".*\[entity-unknown\]/);
  expect(entity.code).toBe(2);
  const limit = await search('flood', '--limit', '0');
  expect(limit.stderr).toContain('whole number from 1');
  expect(limit.code).toBe(2);
  const none = await search();
  expect(none.stderr).toContain('[sentence-missing]');
  expect(none.code).toBe(2);
  const lines = join(folder, 'unknown.jsonl');
  await writeFile(lines, '{"id":"a","text":"flood","entity":"nobody"}\n');
  const line = await search(lines, '--jsonl');
  expect(line.stderr).toMatch(/unknown\.jsonl:1: .*\[entity-unknown\]/);
  expect(line.code).toBe(1);
});
