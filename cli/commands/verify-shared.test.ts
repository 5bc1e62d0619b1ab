/** What the desk shares is what the command publishes: `gainsay verify` takes it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deleteStatements } from '../../lib/desk/delete-records.ts';
import { markPrivate } from '../../lib/desk/edit-own.ts';
import { createSharer } from '../../lib/desk/fixtures/share.ts';
import { told } from '../../lib/desk/fixtures/told.ts';
import { applyChange, listOwn, type OwnChange, type OwnRecord } from '../../lib/desk/own-record.ts';
import { recordStatement } from '../../lib/desk/record-statement.ts';
import type { RecordedStatement } from '../../lib/desk/recorded-statement.ts';
import { correctStatements } from '../../lib/desk/sharing/correct-statements.ts';
import type { VersionFiles } from '../../lib/publishing/published-files.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

const corpus = 'urn:uuid:00000000-0000-4000-8000-000000000000';
const elsewhere = {
  entity: async () => null,
  dispute: async () => null,
  questionOf: async () => null,
};
const temporary = await mkdtemp(join(tmpdir(), 'gainsay-shared-'));
afterAll(() => rm(temporary, { recursive: true }));

async function record(
  own: OwnRecord,
  changed: Partial<RecordedStatement>,
  replaces: string | null = null,
): Promise<OwnRecord> {
  const options = { corpus, elsewhere, now: 1, replaces };
  return applyChange(own, (await recordStatement(own, told(changed), options)).change);
}

async function verify(files: VersionFiles, name: string) {
  for (const [path, bytes] of files) {
    const file = join(temporary, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return runMain('verify', join(temporary, name));
}

test('each version that is shared is verified, and follows on the one before', async () => {
  const share = await createSharer(corpus);
  const other = { quotes: [{ exact: 'It ran twice', prefix: '', suffix: '' }] };
  const own = await record(await record(new Map(), {}), {
    ...{ ...other, speaker: { name: 'Ann Lee', kind: 'person' }, stance: 'affirms' },
  });
  const change = (made: OwnChange) => applyChange(own, made);
  const first = await share(own);
  expect(first.errors).toEqual([]);
  expect(first.published.head.version).toBe(1);
  const told1 = await verify(first.published.files, 'first');
  expect(told1).toMatchObject({ code: 0 });
  expect(told1.stdout).toContain('version 1');

  // Nothing new: the same version.
  const same = await share(own, first.published.files);
  expect(same.published.head).toMatchObject({ version: 1, index: first.published.head.index });

  // A statement that says something else is refused, as by the command, until it says why.
  const [ferry, ann] = listOwn(own, 'statement');
  if (!ferry || !ann) throw new Error('two statements');
  const altered = await record(own, { said: '2026-11-20' }, ferry.id);
  const refused = await share(altered, first.published.files);
  expect(refused.errors.map(({ code, file }) => [code, file])).toEqual([
    ['changed-without-status', ferry.id],
  ]);
  const why = { reason: 'The day was wrong.', language: 'en' };
  const corrected = applyChange(altered, correctStatements(altered, [ferry.id], why, Date.now()));
  const second = await share(corrected, first.published.files);
  expect(second.errors).toEqual([]);
  expect(second.published.head.version).toBe(2);
  expect(await verify(second.published.files, 'second')).toMatchObject({ code: 0 });

  // What is left out of the next one leaves its id and no text.
  const speaker = listOwn(own, 'entity').find(({ label }) => label.en === 'Ann Lee')?.id ?? '';
  const without = await share(change(markPrivate(own, [speaker], true, 9)), first.published.files);
  expect(without.errors).toEqual([]);
  const gone = without.records.filter(({ type }) => type === 'tombstone').map(({ id }) => id);
  expect(gone.sort()).toEqual([ann.id, speaker].sort());
  expect(JSON.stringify(without.records)).not.toMatch(/Ann Lee|ran twice/);
  expect(await verify(without.published.files, 'without')).toMatchObject({ code: 0 });

  // Shared again, it goes by another id: one that was withdrawn never comes back.
  const back = await share(own, without.published.files);
  expect(back.errors).toEqual([]);
  expect(back.published.head.version).toBe(3);
  expect(back.records).toContainEqual(
    expect.objectContaining({ type: 'statement', id: `${ann.id}-2`, speaker: `${speaker}-2` }),
  );
  expect(back.records).toContainEqual(
    expect.objectContaining({ type: 'tombstone', id: speaker, replacedBy: `${speaker}-2` }),
  );
  expect(await verify(back.published.files, 'back')).toMatchObject({ code: 0 });
  // And once more, under the same.
  expect((await share(own, back.published.files)).published.head).toMatchObject({ version: 3 });
  const later = await share(change(deleteStatements(own, [ann.id], 9)), back.published.files);
  expect(later.errors).toEqual([]);
});
