import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';
import { startNginx } from './sync-nginx.ts';
import { startReader } from './sync-reader.ts';

const command = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const bridge = fileURLToPath(new URL('../lib/corpus/fixtures/bridge', import.meta.url));

test('what "gainsay publish" made, served by nginx: publish, subscribe, change, sync, undo', async ({
  drivenBrowser,
}) => {
  test.setTimeout(90_000);
  const nginx = await startNginx();
  const reason = 'nginx is not on this machine and cannot be installed by itself; install nginx';
  if (!nginx) process.stdout.write(`Skipped: ${reason}\n`);
  test.skip(nginx === null, reason);
  if (!nginx) return;
  const desk = await mkdtemp(join(tmpdir(), 'gainsay-desk-'));
  const reader = await startReader(drivenBrowser);
  try {
    const gainsay = (...args: string[]) =>
      execFileSync(process.execPath, [command, ...args], {
        cwd: desk,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    await cp(bridge, join(desk, 'bridge'), { recursive: true });
    const corpus =
      /^id: (.*)$/m.exec(await readFile(join(desk, 'bridge/corpus.yaml'), 'utf8'))?.[1] ?? '';
    gainsay('keygen', '--root', 'root.jwk', '--signing', 'signing.jwk');
    gainsay(
      ...[
        'sign',
        '--root-key',
        'root.jwk',
        '--key',
        'signing.jwk.pub',
        '--corpus',
        corpus,
        '--out',
        'root.jws',
      ],
    );
    const publish = (...more: string[]) =>
      gainsay('publish', 'bridge', '--out', nginx.folder, '--key', 'signing.jwk', ...more);
    publish('--root-jws', 'root.jws');

    await reader.subscribe(nginx.address);
    const asked = async () => {
      const before = (await nginx.readLog()).length;
      await reader.ask('syncNow', { corpus });
      return (await nginx.readLog()).slice(before);
    };
    const unchanged = await asked();
    expect(unchanged).toMatchObject([{ status: 200, path: '/head.jws' }]);
    expect(unchanged[0]?.bytes).toBeLessThanOrEqual(1024);
    gainsay(
      'publish',
      '--renew',
      '--out',
      nginx.folder,
      '--key',
      'signing.jwk',
      '--expires',
      '30d',
    );
    const renewed = await asked();
    expect(renewed).toMatchObject([{ status: 200, path: '/head.jws' }]);
    expect(renewed[0]?.bytes).toBeLessThanOrEqual(1024);

    const disputes = join(desk, 'bridge/disputes.yaml');
    const text = await readFile(disputes, 'utf8');
    await writeFile(disputes, text.replace('because of the flood', 'for fear of a flood'));
    publish();
    const changed = await asked();
    expect(changed.map(({ path }) => path.replace(/[0-9a-f]{64}/, '…')).sort()).toEqual([
      '/head.jws',
      '/index/…',
      '/root.jws',
      '/segments/….ndjson.gz',
    ]);
    expect(await reader.onlySubscription()).toMatchObject({
      version: 2,
      problem: null,
      canUndo: true,
    });
    // An entity tag or a date that is sent back would follow the reader.
    const told = (await nginx.readLog()).map((request) => request.told);
    expect(told.length).toBeGreaterThan(5);
    expect(new Set(told)).toEqual(new Set(['- - - - -']));
    await reader.ask('undoUpdate', { corpus });
    expect(await reader.onlySubscription()).toMatchObject({ version: 1, isUndone: true });
  } finally {
    await reader.close();
    await nginx.close();
    await rm(desk, { recursive: true, force: true });
  }
});
