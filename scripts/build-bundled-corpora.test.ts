import { cp, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walkBuilt } from '../lib/corpus/fixtures/walk-built.ts';
import { buildBundledCorpora } from './build-bundled-corpora.ts';

const fixture = join(import.meta.dirname, '../lib/corpus/fixtures/bridge');
let folder: string;
let authored: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-'));
  authored = join(folder, 'corpora');
  out = join(folder, 'public');
  await cp(fixture, join(authored, 'bridge'), { recursive: true });
  await writeFile(join(authored, 'bridge/build.yaml'), 'version: 4\n');
});
afterEach(() => rm(folder, { recursive: true }));

async function readBuilt(root: string) {
  const paths = (await readdir(root, { recursive: true })).sort();
  const files = paths.filter((path) => /\.(json|gz)$|index\/[0-9a-f]{64}$/.test(path));
  return Promise.all(
    files.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(root, path))) })),
  );
}

test('writes a corpus that reads back, and the list of corpora', async () => {
  await buildBundledCorpora(authored, out);
  expect(JSON.parse(await readFile(join(out, 'index.json'), 'utf8'))).toEqual({
    corpora: ['bridge'],
    rootKeys: {},
  });
  const walked = await walkBuilt(await readBuilt(join(out, 'bridge')));
  expect(walked).toMatchObject({ version: 4 });
  expect(walked.records.filter((record) => record.type === 'statement')).toHaveLength(7);
});

test('says which key may publish newer versions', async () => {
  const path = join(authored, 'bridge/build.yaml');
  const key = '8bhpli_Cn4jz9sERpgmoOIzxlX3bzXUXivirdMJoLB0';
  await writeFile(path, `version: 4\nrootKey: ${key}\n`);
  await buildBundledCorpora(authored, out);
  expect(JSON.parse(await readFile(join(out, 'index.json'), 'utf8')).rootKeys).toEqual({
    bridge: key,
  });
  await writeFile(path, 'version: 4\nrootKey: mine\n');
  await expect(buildBundledCorpora(authored, out)).rejects.toThrow(/rootKey/);
});

test('removes what an earlier build left', async () => {
  await buildBundledCorpora(authored, out);
  const before = await readBuilt(out);
  const path = join(authored, 'bridge/disputes.yaml');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace('because of the flood', 'for the flood'),
  );
  await buildBundledCorpora(authored, out);
  const after = await readBuilt(out);
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
});

test('writes nothing that stands there already', async () => {
  await buildBundledCorpora(authored, out);
  const path = join(out, 'bridge/head.json');
  const old = new Date(1_000_000);
  await utimes(path, old, old);
  await buildBundledCorpora(authored, out);
  expect((await stat(path)).mtime).toEqual(old);
});

test('lists every error and leaves the earlier build as it was', async () => {
  await buildBundledCorpora(authored, out);
  const before = await readBuilt(out);
  const path = join(authored, 'bridge/sources/herald-1.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text
      .replace('speaker: ada-stone', 'speaker: nobody')
      .replace('dispute: bridge-closed', 'dispute: gate-closed'),
  );
  await expect(buildBundledCorpora(authored, out)).rejects.toThrow(
    /herald-1\.yaml:23: error \[id-dangling\].*gate-closed[\s\S]*herald-1\.yaml:25: error \[id-dangling\].*nobody/,
  );
  expect(await readBuilt(out)).toEqual(before);
});

test('asks for a version', async () => {
  await writeFile(join(authored, 'bridge/build.yaml'), 'version: 0\n');
  await expect(buildBundledCorpora(authored, out)).rejects.toThrow(
    /build\.yaml must say "version: N"/,
  );
});

test('without corpora there is an empty list', async () => {
  await buildBundledCorpora(join(folder, 'none'), out);
  expect(JSON.parse(await readFile(join(out, 'index.json'), 'utf8'))).toEqual({
    corpora: [],
    rootKeys: {},
  });
});
