import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bridgeRecords } from '../shared/fixtures/bridge-folders.ts';
import { createPublisher, type Publisher } from '../shared/fixtures/published-bridge.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let publisher: Publisher;
let changed: string;
beforeAll(async () => {
  publisher = await createPublisher();
  await publisher.publish();
  changed = publisher.path('changed.ndjson');
  const records = bridgeRecords
    .filter((record) => record.id !== 'herald-1-fair')
    .map((record) =>
      record.type === 'entity' && record.id === 'ada-stone'
        ? { ...record, names: { en: ['Ada Stone', 'Mrs Stone'] } }
        : record,
    );
  const fair = bridgeRecords.find((record) => record.id === 'herald-1-fair');
  const lines = [...records, { ...fair, id: 'herald-1-market' }];
  await writeFile(changed, lines.map((record) => `${JSON.stringify(record)}\n`).join(''));
});
afterAll(() => rm(publisher.folder, { recursive: true, force: true }));

test('tells records that were added, changed and removed, by type and id', async () => {
  const { stdout, code } = await runMain('diff', publisher.source, changed);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\+ statement herald-1-market\n~ entity ada-stone\n- statement herald-1-fair\n1 added, 1 changed, 1 removed\n/,
  );
  const back = await runMain('diff', changed, publisher.source);
  expect(back.stdout).toContain('+ statement herald-1-fair\n~ entity ada-stone\n- statement');
});

test('counts the bytes that a subscriber downloads: what is new, and the head', async () => {
  const before = publisher.path('before');
  const after = publisher.path('after');
  await runMain('build', publisher.source, '--out', before);
  await runMain('build', changed, '--out', after);
  const known = new Set(await readdir(before, { recursive: true }));
  let bytes = (await readFile(join(after, 'head.json'))).length;
  let files = 1;
  for (const path of await readdir(after, { recursive: true })) {
    if (known.has(path)) continue;
    bytes += (await stat(join(after, path))).size;
    files++;
  }
  const { stdout } = await runMain('diff', before, after);
  expect(files).toBeGreaterThan(2);
  expect(stdout).toContain(`a subscriber downloads ${bytes} bytes in ${files} files\n`);
});

test('the same corpus in two forms has no difference but its head', async () => {
  const { stdout } = await runMain('diff', publisher.out, publisher.path('authored'));
  expect(stdout).toMatch(
    /^0 added, 0 changed, 0 removed\na subscriber downloads \d+ bytes in 1 files\n$/,
  );
});

test('two corpora are not two versions; what is not there is a wrong call', async () => {
  const other = publisher.path('other.ndjson');
  const text = await readFile(publisher.source, 'utf8');
  await writeFile(other, text.replace(publisher.corpus, 'https://elsewhere.example/'));
  expect((await runMain('diff', publisher.out, other)).stderr).toContain('[corpus-mismatch]');
  expect((await runMain('diff', publisher.out, publisher.path('none'))).code).toBe(2);
});
