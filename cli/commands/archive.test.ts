import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveSource } from '../../lib/sync/corpus-archive.ts';
import { readFirstContact } from '../../lib/sync/first-contact.ts';
import { createPublisher, type Publisher } from '../shared/fixtures/published-bridge.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let publisher: Publisher;
beforeEach(async () => {
  publisher = await createPublisher();
});
afterEach(() => rm(publisher.folder, { recursive: true, force: true }));

test('a published corpus becomes one file that a reader takes', async () => {
  await publisher.publish();
  const file = publisher.path('bridge.tar');
  const archived = await runMain('archive', publisher.out, '--out', file);
  expect(archived).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/version 1: \d+ files/),
  });
  const source = await archiveSource(await openAsBlob(file));
  const { head, known } = await readFirstContact(source, { now: Date.now() });
  expect(head).toMatchObject({ corpus: publisher.corpus, version: 1 });
  expect(known.thumbprint).toBe(publisher.pinned);
});

test('a folder that was not published is named', async () => {
  const out = publisher.path('x.tar');
  const archived = await runMain('archive', publisher.path('nothing'), '--out', out);
  expect(archived).toMatchObject({ code: 2, stderr: expect.stringContaining('root.jws') });
});
