import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maxHeadBytes } from '../../lib/corpus/built/built-format.ts';
import { withFolderLock } from '../shared/files/lock-folder.ts';
import {
  copyPublished,
  createPublisher,
  type Publisher,
} from '../shared/fixtures/published-bridge.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

const day = 86_400_000;
let publisher: Publisher;
beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z'), toFake: ['Date'] });
  publisher = await createPublisher();
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(publisher.folder, { recursive: true, force: true });
});

const later = (days: number) => vi.setSystemTime(Date.now() + days * day);
const list = async () =>
  (await readdir(publisher.out, { recursive: true })).filter((path) => /[0-9a-f]{64}/.test(path));

/** Changes one record of the corpus; each round makes another content. */
async function change(round: number): Promise<void> {
  const text = await readFile(publisher.source, 'utf8');
  const changed = text.replace(/"title":"[^"]*"/, `"title":"The herald, round ${round}"`);
  expect(changed).not.toBe(text);
  await writeFile(publisher.source, changed);
}

test('from keys to a published corpus that verifies', async () => {
  const { stdout, code } = await publisher.publish();
  expect(code).toBe(0);
  expect(stdout).toContain('version 1, ');
  expect((await readdir(publisher.out)).sort()).toEqual([
    'batches',
    'head.jws',
    'index',
    'root.jws',
    'segments',
  ]);
  expect((await stat(join(publisher.out, 'head.jws'))).size).toBeLessThanOrEqual(maxHeadBytes);
  const verified = await publisher.verify();
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('Everything holds.') });
  expect(verified.stdout).toContain(
    `${publisher.corpus} version 1, until 2027-02-20T12:00:00.000Z`,
  );
});

test('a corpus with a draft in it is refused by name, and nothing is published', async () => {
  const authored = join(publisher.folder, 'authored');
  const file = join(authored, 'sources/herald-1.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('- id:', '- draft: true\n    id:'));
  const options = ['--out', publisher.out, '--key', publisher.path('signing')];
  const { code, stderr } = await runMain('publish', authored, ...options);
  expect(code).toBe(1);
  expect(stderr).toContain('[drafts-left]');
  expect(stderr).toContain(file);
  expect(await readdir(publisher.out)).toEqual(['root.jws']);
});

test('warnings are counted, and who lists them is said', async () => {
  const { stdout, stderr } = await publisher.publish();
  expect(stdout).not.toContain('dispute-one-sided');
  expect(stderr).toContain(
    `2 warnings (2 dispute-one-sided). "gainsay check ${publisher.source}" lists them.`,
  );
  const { stdout: listed } = await runMain('check', publisher.source);
  expect(listed.match(/warning \[dispute-one-sided\]/g)).toHaveLength(2);
});

test('private keys are for their owner alone and never overwritten', async () => {
  const { path } = publisher;
  expect((await stat(path('root'))).mode & 0o777).toBe(0o600);
  const secret = await readFile(path('root'), 'utf8');
  const again = await runMain('keygen', '--signing', path('other'), '--root', path('root'));
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('[key-exists]') });
  expect(await readFile(path('root'), 'utf8')).toBe(secret);
  expect(await readdir(publisher.folder)).not.toContain('other');
  expect(await readFile(path('root.pub'), 'utf8')).not.toContain(JSON.parse(secret).d);
  expect((await runMain('keygen')).code).toBe(2);
  await chmod(path('signing'), 0o644);
  expect((await publisher.publish()).stderr).toContain('chmod 600');
});

test('the version grows with the content alone', async () => {
  await publisher.publish();
  expect((await publisher.publish()).stdout).toMatch(/version 1, .*\n0 new files/);
  await change(2);
  expect((await publisher.publish()).stdout).toContain('version 2, ');
  await change(3);
  expect((await publisher.publish('--version', '2')).stderr).toContain('[version-back]');
  expect((await publisher.publish('--version', '9')).stdout).toContain('version 9, ');
});

test('keeps what the version before needs, and only that', async () => {
  await publisher.publish();
  const first = await list();
  await change(2);
  await publisher.publish();
  const second = await list();
  expect(second).toEqual(expect.arrayContaining(first));
  expect(second.length).toBeGreaterThan(first.length);
  // Publishing the same again forgets nothing.
  await publisher.publish();
  expect(await list()).toEqual(second);
  await change(3);
  await publisher.publish();
  const third = await list();
  expect(third).toHaveLength(second.length);
  const gone = first.filter((path) => !third.includes(path));
  expect(gone.length).toBeGreaterThan(0);
  const verified = await publisher.verify();
  expect(verified.code).toBe(0);
  expect(verified.stdout.match(/warning \[file-orphaned\]/g)).toHaveLength(gone.length);
});

test('renewing changes the expiry and nothing else', async () => {
  await publisher.publish('--expires', '2d');
  const before = await list();
  later(3);
  expect((await publisher.verify()).stdout).toContain('[head-expired]');
  const renew = ['publish', '--renew', '--out', publisher.out, '--key', publisher.path('signing')];
  const renewed = await runMain(...renew, '--expires', '30d');
  expect(renewed.stdout).toMatch(/version 1, .*until 2026-12-25T12:00:00.000Z/);
  expect(await list()).toEqual(before);
  expect((await publisher.verify()).code).toBe(0);
  expect((await runMain(...renew, '--version', '4')).code).toBe(2);
});

test('a head does not outlive the key that signs it', async () => {
  await publisher.sign('--key', publisher.path('signing'), '--expires', '10d');
  const ran = await publisher.publish();
  expect(ran.stdout).toContain('until 2026-12-02T12:00:00.000Z');
  later(11);
  expect((await publisher.publish()).stderr).toContain('[key-expired]');
  expect((await publisher.verify()).stdout).toContain('[key-expired]');
});

test('a lost signing key costs no subscriber: the root names another', async () => {
  await publisher.publish();
  const lost = (await publisher.keygen('signing-2')) && publisher.path('signing.pub');
  const root = ['--root-key', publisher.path('root'), '--out', join(publisher.out, 'root.jws')];
  const revoked = await runMain('revoke', lost, ...root);
  expect(revoked.stdout).toContain('root version 2, revoked ');
  expect((await publisher.verify()).stdout).toContain('[key-revoked]');
  expect((await publisher.publish()).stderr).toContain('[key-revoked]');
  await publisher.sign('--key', publisher.path('signing-2.pub'));
  const renewed = await publisher.publish('--key', publisher.path('signing-2'));
  expect(renewed.stdout).toContain('version 1, ');
  expect((await publisher.verify()).code).toBe(0);
  const back = await publisher.sign('--key', lost);
  expect(back).toMatchObject({ code: 1, stderr: expect.stringContaining('[key-revoked]') });
  expect((await runMain('revoke', 'A'.repeat(43), ...root)).stderr).toContain('[key-unknown]');
  expect((await runMain('revoke', 'nothing', ...root)).code).toBe(2);
});

test('a key or a root.jws that is not there is a wrong call', async () => {
  const nowhere = publisher.path('nowhere');
  for (const option of ['--key', '--root-jws']) {
    expect((await publisher.publish(option, nowhere)).code).toBe(2);
  }
});

test('a key that the root does not name signs nothing', async () => {
  await publisher.keygen('signing-2');
  const ran = await publisher.publish('--key', publisher.path('signing-2'));
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('[key-unknown]') });
  const asRoot = await publisher.publish('--key', publisher.path('root'));
  expect(asRoot.stderr).toContain('is a root key where a signing key is needed');
  expect(await list()).toEqual([]);
});

test('another root key, or an older root.jws, does not take the place of the one that is known', async () => {
  const { path, out, corpus } = publisher;
  await publisher.publish();
  await copyFile(join(out, 'root.jws'), path('old.jws'));
  await publisher.keygen('root-2');
  const stolen = ['sign', '--root-key', path('root-2'), '--key', path('signing')];
  const overwritten = await runMain(...stolen, '--out', join(out, 'root.jws'));
  expect(overwritten.stderr).toContain('[root-thumbprint]');
  await runMain(...stolen, '--out', path('swapped.jws'), '--corpus', corpus);
  expect((await publisher.publish('--root-jws', path('swapped.jws'))).stderr).toContain(
    '[root-thumbprint]',
  );
  await publisher.sign('--key', path('signing'));
  expect((await publisher.publish('--root-jws', path('old.jws'))).stderr).toContain(
    '[root-version-back]',
  );
  expect((await publisher.verify()).code).toBe(0);
});

test('errors in the corpus stop it, and what was published stays', async () => {
  await publisher.publish();
  const text = await readFile(publisher.source, 'utf8');
  await writeFile(publisher.source, text.replaceAll('"speaker":"ada-stone"', '"speaker":"nobody"'));
  const ran = await publisher.publish();
  expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('[id-dangling]') });
  expect((await publisher.verify()).stdout).toContain('version 1, ');
});

test('a corpus with another id, and no root.jws, are refused', async () => {
  const text = await readFile(publisher.source, 'utf8');
  await writeFile(publisher.source, text.replace(publisher.corpus, 'https://elsewhere.example/'));
  expect((await publisher.publish()).stderr).toContain('[corpus-mismatch]');
  expect(await list()).toEqual([]);
  await rm(join(publisher.out, 'root.jws'));
  expect((await publisher.publish()).stderr).toContain('[root-missing]');
  expect((await runMain('publish', '--out', publisher.out, '--key', 'x')).code).toBe(2);
  expect((await publisher.publish('--expires', 'soon')).code).toBe(2);
});

test('a published folder is not built over', async () => {
  await publisher.publish();
  const ran = await runMain('build', publisher.source, '--out', publisher.out);
  expect(ran.stderr).toContain('[out-published]');
  expect((await publisher.verify()).code).toBe(0);
});

describe('two who publish', () => {
  test('into one folder at once: the second is refused, and says who is there', async () => {
    await publisher.publish();
    await change(2);
    const before = await list();
    const ran = await withFolderLock(publisher.out, () => publisher.publish());
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(`process ${process.pid}`);
    expect(ran.stderr).toContain('[folder-locked]');
    expect(await list()).toEqual(before);
    expect((await publisher.publish()).stdout).toContain('version 2, ');
  });

  test('as programs of their own: no version has two contents', async () => {
    const run = (source: string) => {
      const bin = join(import.meta.dirname, '../bin.mjs');
      const args = ['publish', source, '--out', publisher.out, '--key', publisher.path('signing')];
      const child = spawn(process.execPath, [bin, ...args]);
      return new Promise<{ out: string; code: number | null }>((done) => {
        let out = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk) => {
            out += chunk;
          });
        }
        child.on('close', (code) => done({ out, code }));
      });
    };
    const other = publisher.path('other.ndjson');
    await copyFile(publisher.source, other);
    await change(2);
    const ran = await Promise.all([run(publisher.source), run(other), run(publisher.source)]);
    expect(ran.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
    const indexes = new Map<string, string>();
    for (const { out, code } of ran) {
      if (code !== 0) expect(out).toContain('[folder-locked]');
      const [, version = '', index = ''] = /version (\d+), index ([0-9a-f]{64})/.exec(out) ?? [];
      if (version === '') continue;
      expect(indexes.get(version) ?? index).toBe(index);
      indexes.set(version, index);
    }
    // The programs have the real time, by which the head holds.
    vi.useRealTimers();
    expect((await publisher.verify()).code).toBe(0);
    expect(await readdir(publisher.out)).not.toContain('.gainsay.lock');
  }, 60_000);

  test('from folders of their own: with --live the number is above what readers have', async () => {
    await publisher.publish();
    const live = await copyPublished(publisher, 'live');
    const theirs = ['--out', live, '--live', live];
    await change(2);
    expect((await publisher.publish(...theirs)).stdout).toContain('version 2, ');
    await change(3);
    expect((await publisher.publish(...theirs)).stdout).toContain('version 3, ');
    await change(4);
    const ran = await publisher.publish('--live', live);
    expect(ran.stdout).toContain('version 4, ');
    expect(ran.stderr).toContain('have version 3, and this folder holds version 1');
    // What was not uploaded yet is no news.
    const again = await publisher.publish('--live', live);
    expect(again.stdout).toContain('version 4, ');
    expect(again.stderr).toContain('version 4 was not uploaded');
  });

  test('with the same number: the next is above both', async () => {
    await publisher.publish();
    const live = await copyPublished(publisher, 'live');
    await change(2);
    await publisher.publish('--out', live);
    await change(3);
    await publisher.publish();
    const ran = await publisher.publish('--live', live);
    expect(ran.stdout).toContain('version 3, ');
    expect(ran.stderr).toContain('holds version 2 with another content');
    expect((await publisher.publish('--version', '2', '--live', live)).stderr).toContain(
      '[version-back]',
    );
  });

  test('nothing is renewed that readers do not have', async () => {
    await publisher.publish();
    const live = await copyPublished(publisher, 'live');
    const renew = ['publish', '--renew', '--key', publisher.path('signing'), '--live', live];
    expect((await runMain(...renew, '--out', publisher.out)).code).toBe(0);
    await change(2);
    await publisher.publish('--out', live);
    const refused = await runMain(...renew, '--out', publisher.out);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('[live-ahead]') });
  });

  test('a server that says nothing believable is named, or stops it', async () => {
    const live = publisher.path('live');
    expect((await publisher.publish('--live', live)).stderr).toContain('[place-missing]');
    expect(await list()).toEqual([]);
    await mkdir(live);
    expect((await publisher.publish('--live', live)).stderr).toContain('taken for the first');
    // Signed by a key that root.jws does not name: its number counts for nothing.
    await publisher.keygen('root-2');
    const forged = ['--out', live, '--version', '900', '--root-jws', publisher.path('forged.jws')];
    await runMain(
      ...['sign', '--root-key', publisher.path('root-2'), '--corpus', publisher.corpus],
      ...['--key', publisher.path('signing.pub'), '--out', publisher.path('forged.jws')],
    );
    await publisher.keygen('signing-3');
    await runMain(
      ...['sign', '--root-key', publisher.path('root-2'), '--out', publisher.path('forged.jws')],
      ...['--key', publisher.path('signing-3.pub')],
    );
    const made = await publisher.publish(...forged, '--key', publisher.path('signing-3'));
    expect(made.stdout).toContain('version 900, ');
    const ran = await publisher.publish('--live', live);
    expect(ran.stdout).toContain('version 1, ');
    expect(ran.stderr).toContain('does not count');
  });
});

test('a folder that was made for nothing goes again, with those above it', async () => {
  const deep = publisher.path('a/b/c');
  expect((await publisher.publish('--out', deep)).stderr).toContain('[root-missing]');
  expect(await readdir(publisher.folder)).not.toContain('a');
});
