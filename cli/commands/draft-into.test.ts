import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { heraldText } from '../../lib/corpus/fixtures/bridge.ts';
import { sha256Hex } from '../../lib/corpus/records/sha256.ts';
import { makePdf } from '../../lib/reading/fixtures/made-pdf.ts';
import { makeTemporaryFolder, writeBridge } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

const page = `<!doctype html><html lang="en"><head><title>The bridge - Lindow Post</title>
<meta property="og:site_name" content="Lindow Post"><meta name="author" content="Rosa Hale">
<meta property="article:published_time" content="2024-03-07T08:00:00Z">
<link rel="canonical" href="https://post.example/bridge"></head><body><nav><p>Menu</p></nav><article>
<h1>The bridge</h1><p>The bridge at Lindow was looked at again this week, and it was wet as it always is in March.</p>
<p>“The bridge,” Ada Fenn said on Monday, “is shut for good, and nobody will cross it again.”</p>
<p>“It will open before the fair,” said Tom Ashby, who has a boat, a dog and a view of the river and its piers.</p>
<p>Three local farmers said that the bridge is older than the mill, the road and the church taken together.</p>
</article></body></html>`;

let folder: string;
let corpus: string;
let html: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  [corpus = ''] = await writeBridge(folder);
  html = join(folder, 'page.html');
  await writeFile(html, page);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const into = (...given: string[]) => runMain('draft', ...given, '--into', corpus);
const id = 'lindow-post-2024-03-07';

async function readTree(): Promise<Record<string, string>> {
  const entries = await readdir(corpus, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file) => [
    file.slice(corpus.length),
    await readFile(file, 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

async function knownRecords() {
  const read = async (name: string) => parse(await readFile(join(corpus, name), 'utf8'));
  const disputes = (await read('disputes.yaml')) as {
    id: string;
    about: string[];
    question: Record<string, string>;
  }[];
  const entities = (await read('entities.yaml')) as {
    id: string;
    names: Record<string, string[]>;
  }[];
  return { disputes, entities };
}

interface DraftedSource {
  [field: string]: unknown;
  statements: Record<string, unknown>[];
}
const readSource = async (of = id) =>
  parse(await readFile(join(corpus, `sources/${of}.yaml`), 'utf8')) as DraftedSource;

test('a page becomes a document, a source and statements that are drafts', async () => {
  const { code, stdout } = await into(html);
  expect(code).toBe(0);
  expect(stdout).toContain(`sources/${id}.yaml: 3 drafts`);
  const text = await readFile(join(corpus, `documents/${id}.txt`), 'utf8');
  const { statements, ...source } = await readSource();
  expect(source).toMatchObject({
    ...{ draft: true, id, title: 'The bridge', publisher: 'lindow-post', published: '2024-03-07' },
    ...{ language: 'en', sha256: await sha256Hex(text), note: { en: 'Author: Rosa Hale' } },
    urls: [{ url: 'https://post.example/bridge', kind: 'original' }],
  });
  const told = statements.map(({ draft, speaker, said, speech }) => [draft, speaker, said, speech]);
  expect(told).toEqual([
    [true, 'ada-fenn', '2024-03-04', 'direct'],
    [true, 'tom-ashby', undefined, 'direct'],
    [true, null, undefined, 'reported'],
  ]);
  expect(statements[0]?.quotes).toEqual([
    { exact: 'The bridge', prefix: expect.any(String), language: 'en' },
    { exact: 'is shut for good, and nobody will cross it again.', language: 'en' },
  ]);
  const entities = parse(await readFile(join(corpus, 'entities.yaml'), 'utf8')) as Record<
    string,
    unknown
  >[];
  const drafted = entities.filter((each) => each.draft === true);
  expect(drafted.map((each) => [each.id, each.kind])).toEqual([
    ['lindow-post', 'organization'],
    ['ada-fenn', 'person'],
    ['tom-ashby', 'person'],
  ]);
});

test('every quotation is proved in the document once its draft is finished', async () => {
  await into(html);
  for (const path of [`sources/${id}.yaml`, 'entities.yaml']) {
    const file = join(corpus, path);
    const text = await readFile(file, 'utf8');
    const finished = text
      .replace(/^draft: true\n/mu, '')
      .replaceAll(/draft: true\n +/gu, '')
      .replaceAll('{ en: "" }', '{ en: It is so. }')
      .replaceAll('about: []', 'about: [ ada-fenn ]')
      .replaceAll('stance: ""', 'stance: denies');
    await writeFile(file, finished);
  }
  const documents = join(corpus, 'documents');
  await writeFile(join(documents, 'herald.txt'), heraldText);
  const { code, stdout } = await runMain('check', corpus, '--sources', documents);
  expect(stdout.split('\n').filter((line) => line.includes(' error '))).toEqual([]);
  expect(code).toBe(0);
});

test('the same document is not proposed twice, and another with its address neither', async () => {
  await into(html);
  const before = await readTree();
  const again = await into(html);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain(`is there, as the source ${id}`);
  await writeFile(html, page.replace('for good', 'for a year'));
  expect((await into(html)).stdout).toContain('is there with other words');
  expect(await readTree()).toEqual(before);
});

test('names that are drafts already are known in the next document', async () => {
  await into(html);
  await writeFile(
    html,
    page.replaceAll('bridge', 'quay').replace('post.example/quay', 'post.example/two'),
  );
  const { code } = await into(html);
  expect(code).toBe(0);
  const { statements } = await readSource(`${id}-2`);
  expect(statements[0]?.speaker).toBe('ada-fenn');
  const entities = parse(await readFile(join(corpus, 'entities.yaml'), 'utf8')) as { id: string }[];
  expect(entities.filter((each) => each.id.startsWith('ada-fenn'))).toHaveLength(1);
});

test('the entities of the corpus and its nearest question are proposed, the stance left open', async () => {
  const { disputes, entities } = await knownRecords();
  const [dispute] = disputes;
  const entity = entities.find((each) => dispute?.about.includes(each.id));
  const name = Object.values(entity?.names ?? {})[0]?.[0] ?? '';
  const question = Object.values(dispute?.question ?? {})[0] ?? '';
  expect(name).not.toBe('');
  await writeFile(
    html,
    page.replace('is shut for good', `is so: ${question.replace('?', '')}, ${name}`),
  );
  await into(html);
  const [first] = (await readSource()).statements;
  expect(first?.about).toContain(entity?.id);
  expect(first?.stances).toEqual([{ dispute: dispute?.id, stance: '' }]);
});

test('where one document cannot be read, nothing of the others is written', async () => {
  const before = await readTree();
  const { code, stderr } = await into(html, join(folder, 'missing.html'));
  expect(code).toBe(2);
  expect(stderr).toContain('[file-failed]');
  expect(await readTree()).toEqual(before);
});

test('where a file cannot be written, nothing is left behind', async () => {
  await mkdir(join(corpus, `sources/${id}.yaml`), { recursive: true });
  const before = await readTree();
  const { code, stderr } = await into(html);
  expect(code).toBe(1);
  expect(stderr).toContain('[file-failed]');
  expect(await readTree()).toEqual(before);
});

test('reads plain text to the letter, PDFs, and pages in other encodings', async () => {
  const text = 'The bridge\n\n“It is shut for good,” Ada Fenn said.\n';
  await writeFile(join(folder, 'note.txt'), text);
  const words = 'Ada Fenn said: "The bridge is shut for good."';
  await writeFile(join(folder, 'note.pdf'), makePdf({ pages: [[{ x: 72, y: 700, text: words }]] }));
  const latin = page
    .replace('<head>', '<head><meta charset="iso-8859-1">')
    .replaceAll(/[“”]/gu, '"');
  const bytes = Buffer.from(
    latin.replace('Ada Fenn', 'Zoé Fenn').replace('post.example/bridge', 'post.example/z'),
    'latin1',
  );
  await writeFile(join(folder, 'old.html'), bytes);
  const { code } = await into(
    ...['note.txt', 'note.pdf', 'old.html'].map((name) => join(folder, name)),
  );
  expect(code).toBe(0);
  expect(await readFile(join(corpus, 'documents/the-bridge.txt'), 'utf8')).toBe(text);
  expect((await readSource('note')).statements[0]?.speaker).toBe('ada-fenn');
  expect((await readSource()).statements[0]?.speaker).toBe('zoe-fenn');
});

test('a page is fetched by its address, and a refused one is named', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/bridge') response.setHeader('content-type', 'text/html').end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect((await into(`${root}/gone`)).stderr).toContain('[fetch-failed]');
    expect((await into(`${root}/bridge`)).code).toBe(0);
    expect((await readSource()).statements).toHaveLength(3);
  } finally {
    server.close();
  }
});

test('says what is wrong with how it was called', async () => {
  expect((await runMain('draft', '--into', corpus)).stderr).toContain('[files-missing]');
  expect((await runMain('draft', html, '--into', join(folder, 'no'))).stderr).toContain(
    '[folder-missing]',
  );
  expect((await runMain('draft', html, '--jsonl', '--into', corpus)).stderr).toContain(
    '[options-apart]',
  );
  await writeFile(join(folder, 'empty.html'), '<!doctype html><p></p>');
  expect((await into(join(folder, 'empty.html'))).stderr).toContain('[article-missing]');
});
