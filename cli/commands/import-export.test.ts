import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseAuthored } from '../../lib/corpus/authored/parse-authored.ts';
import { pageOf } from '../../lib/exchange/claimreview/fixtures/pages.ts';
import { orderForExchange } from '../../lib/exchange/order-for-exchange.ts';
import { readTexts } from '../shared/authored/folder.ts';
import {
  bridgeRecords,
  makeTemporaryFolder,
  writeBridge,
} from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder = '';
let bridge = '';
let built = '';
let ndjson = '';

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  [bridge = '', built = '', ndjson = ''] = await writeBridge(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function give(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function recordsIn(path: string) {
  const { records, problems } = parseAuthored((await readTexts(path)).files);
  expect(problems).toEqual([]);
  return orderForExchange(records);
}

/** Every file of a folder with its text. */
async function filesOf(path: string): Promise<Map<string, string>> {
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (name) => [name, await readFile(name, 'utf8')] as const),
    ),
  );
}

describe('gainsay import', () => {
  test('adds a fact-check to a corpus, and says so when it is there already', async () => {
    const page = await give('page.html', pageOf('page.html').text);
    const before = await recordsIn(bridge);
    const entities = await readFile(join(bridge, 'entities.yaml'), 'utf8');
    const first = await runMain('import', 'claimreview', page, '--into', bridge);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('3 entities, 3 sources, 1 dispute, 2 statements.');
    expect(await recordsIn(bridge)).toHaveLength(before.length + 9);
    // What was there is there to the letter, comments too.
    expect(await readFile(join(bridge, 'entities.yaml'), 'utf8')).toContain(entities.trimEnd());
    const files = await filesOf(bridge);
    const second = await runMain('import', 'claimreview', page, '--into', bridge);
    expect(second.stdout).toContain('nothing. 9 were there already, with the same content.');
    expect(second.code).toBe(0);
    expect(await filesOf(bridge)).toEqual(files);
  });

  test('what a feed has and records have no place for is told once for each field', async () => {
    const page = await give('graph.html', pageOf('graph.html').text);
    const feed = [1, 2, 3].map((at) => {
      return {
        '@type': 'ClaimReview',
        author: 'Desk',
        claimReviewed: `It floats ${at}.`,
        reviewBody: 'x',
      };
    });
    const path = await give('feed.json', JSON.stringify(feed));
    const ran = await runMain('import', 'claimreview', page, path, '--into', bridge);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      `${page}:1: warning [field-not-carried] script 1 /@graph/2/author/logo:`,
    );
    const bodies = ran.stdout.split('\n').filter((line) => line.includes('reviewBody'));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('So it is 3 times');
    const all = await runMain('import', 'claimreview', path, '--into', bridge, '--all');
    expect(all.stdout.split('reviewBody:')).toHaveLength(4);
  });

  test('a verdict that we do not know is told, and read by the publisher’s own map', async () => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'It floats.',
      author: 'Ford Fact Desk',
    };
    const feed = [{ ...review, reviewRating: { alternateName: 'Sinks like a stone' } }];
    const path = await give('feed.json', JSON.stringify(feed));
    const call = ['import', 'claimreview', path, '--into', bridge];
    const bad = await give('bad.yaml', 'Sinks like a stone: perhaps\n');
    const refused = await runMain(...call, '--verdicts', bad);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stdout).toContain(`${bad}:1: error [verdict-stance]`);
    const empty = join(folder, 'unmapped');
    await cp(bridge, empty, { recursive: true });
    const unread = await runMain(...call.slice(0, 4), empty);
    expect(unread.stdout).toContain('warning [verdict-unknown]');
    const map = await give('map.yaml', '"Sinks like a stone!": denies\n');
    const ran = await runMain(...call, '--verdicts', map);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).not.toContain('verdict-unknown');
    const verdicts = (await recordsIn(bridge)).filter(
      (record) => record.type === 'statement' && record.rating?.und === 'Sinks like a stone',
    );
    expect(verdicts).toMatchObject([{ stances: [{ stance: 'denies' }] }]);
  });

  test('an id that stands for something else stops everything, with both places', async () => {
    const table = await give(
      'table.csv',
      'id,source,speech,claim:en,about\nnew-one,herald-1,reported,New.,old-bridge\nherald-1,herald-1,reported,Taken.,old-bridge\n',
    );
    const before = await filesOf(bridge);
    const ran = await runMain('import', 'csv', table, '--into', bridge, '--allow-loss');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`${table}:3: error [id-taken] row 3:`);
    expect(ran.stdout).toContain(join(bridge, 'sources/herald-1.yaml:'));
    expect(ran.stdout).toContain('Nothing was written');
    expect(await filesOf(bridge)).toEqual(before);
  });

  test('nothing is written when the corpus would not hold together', async () => {
    const table = await give(
      't.csv',
      'id,source,speaker,speech,claim:en,about\nx,herald-1,nobody,direct,Y.,old-bridge\n',
    );
    const before = await filesOf(bridge);
    const ran = await runMain('import', 'csv', table, '--into', bridge);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`${table}:2: error [id-dangling] row 2 speaker:`);
    expect(ran.stdout).toContain('error [quote-missing] row 2 speech:');
    expect(await filesOf(bridge)).toEqual(before);
  });

  test('entities, questions and statements come from tables of their own', async () => {
    const entities = await give(
      'entities.csv',
      'id,kind,label:en,label:fr,names:en,same_as,favourite\nferry,topic,The ferry,Le bac,ferry|ford ferry,https://a.example/f,x\n',
    );
    const questions = await give(
      'questions.csv',
      'id;question:en;about;also_asked:en\nferry-sold;Was the ferry sold?;ferry;Did they sell the ferry?|Is the ferry sold?\n',
    );
    const table = await give(
      't.csv',
      'id,source,speaker,speech,claim:en,about,stances\nx,herald-1,parish-council,reported,It was.,ferry,ferry-sold=affirms\n',
    );
    const ran = await runMain('import', 'csv', entities, questions, table, '--into', bridge);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('warning [column-unknown] row 1, column favourite');
    const all = new Map((await recordsIn(bridge)).map((record) => [record.id, record]));
    expect(all.get('ferry')).toMatchObject({
      label: { en: 'The ferry', fr: 'Le bac' },
      names: { en: ['ferry', 'ford ferry'] },
      sameAs: ['https://a.example/f'],
    });
    expect(all.get('ferry-sold')).toMatchObject({
      alsoAsked: { en: ['Did they sell the ferry?', 'Is the ferry sold?'] },
    });
    expect(all.get('x')).toMatchObject({ stances: [{ dispute: 'ferry-sold', stance: 'affirms' }] });
    const bad = await give('bad.csv', 'id,kind,label:en\nmoon,rock,Moon\n');
    const refused = await runMain('import', 'csv', bad, '--into', bridge);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('error [record-invalid] row 2, column kind');
  });

  test('a statement goes into the file of its source', async () => {
    const table = await give(
      't.csv',
      '\uFEFFid;source;speaker;speech;claim:en;about\r\nx;herald-1;parish-council;reported;"One; two";old-bridge\r\n',
    );
    expect(await runMain('import', 'csv', table, '--into', bridge)).toMatchObject({ code: 0 });
    const added = (await recordsIn(bridge)).find(({ id }) => id === 'x');
    expect(added).toMatchObject({ source: 'herald-1', claim: { en: 'One; two' } });
  });

  test.each([
    ['a record that is none', '{"type":"entity"}\n', 'record-invalid'],
    ['no JSON', 'nonsense\n', 'json-invalid'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, 'nesting-too-deep'],
    ['a reserved key', '{"type":"entity","id":"a","names":{"__proto__":[]}}\n', 'key-reserved'],
    ['a long line', `${'x'.repeat(5 * 1024 * 1024)}\n`, 'line-too-long'],
  ])('%s among records is named with its line', async (_, line, code) => {
    const path = await give('records.ndjson', `\n${line}`);
    const ran = await runMain('import', 'ndjson', path, '--into', bridge);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(`${path}:2: error [${code}]`);
  });

  test.each([
    ['invalid UTF-8', [0x69, 0x64, 0xff], 'text-encoding'],
    ['a NUL byte', [0x69, 0x64, 0x00], 'text-nul'],
  ])('%s in a table is named', async (_, bytes, code) => {
    const path = join(folder, 'bad.csv');
    await writeFile(path, Uint8Array.from(bytes));
    const ran = await runMain('import', 'csv', path, '--into', bridge);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(`[${code}]`);
  });

  test('a corpus of its own for an empty folder', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(await runMain('import', 'ndjson', ndjson, '--into', empty)).toMatchObject({ code: 0 });
    expect(await recordsIn(empty)).toEqual(orderForExchange(bridgeRecords));
  });

  test('what a corpus says of itself is never changed', async () => {
    const text = (await readFile(ndjson, 'utf8')).replace('CC0-1.0', 'CC-BY-4.0');
    const ran = await runMain(
      'import',
      'ndjson',
      await give('other.ndjson', text),
      '--into',
      bridge,
    );
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('[corpus-other]');
    expect(await recordsIn(bridge)).toEqual(orderForExchange(bridgeRecords));
  });

  test.each([
    [['import', 'xml', 'a', '--into', 'b']],
    [['import', 'csv', '--into', 'b']],
    [['import', 'csv', 'a']],
    [['import', 'csv', 'a', '--into', '/nowhere/at/all']],
    [['import', 'csv', 'a', '--into', 'b', '--language', 'no tag']],
    [['export', '.']],
    [['export', '.', '--format', 'xml']],
    [['export', '/nowhere/at/all', '--format', 'csv']],
  ])('%j is a wrong call', async (args) => {
    expect((await runMain(...args)).code).toBe(2);
  });
});

describe('gainsay export', () => {
  test.each(['ndjson', 'claimreview'])('%s comes back as the same corpus', async (form) => {
    for (const corpus of [bridge, built, ndjson]) {
      const out = join(folder, `out.${form}`);
      expect(await runMain('export', corpus, '--format', form, '--out', out)).toMatchObject({
        code: 0,
        stdout: '',
      });
      const copy = join(folder, `copy-${form}-${corpus.length}`);
      await mkdir(copy);
      expect(await runMain('import', form, out, '--into', copy)).toMatchObject({ code: 0 });
      expect(await recordsIn(copy)).toEqual(orderForExchange(bridgeRecords));
    }
  });

  test('CSV is taken by a corpus without the statements', async () => {
    const out = join(folder, 'out.csv');
    const ran = await runMain('export', bridge, '--format', 'csv', '--out', out);
    expect(ran.stderr).toContain(
      'entities, disputes, tombstones and the corpus record are not in it',
    );
    const copy = join(folder, 'copy');
    await cp(bridge, copy, { recursive: true });
    for (const { path, text } of (await readTexts(copy)).files) {
      if (path.startsWith('sources/'))
        await writeFile(join(copy, path), text.replace(/\nstatements:[\s\S]*/, '\n'));
    }
    expect(await recordsIn(copy)).not.toEqual(orderForExchange(bridgeRecords));
    expect(await runMain('import', 'csv', out, '--into', copy)).toMatchObject({ code: 0 });
    expect(await recordsIn(copy)).toEqual(orderForExchange(bridgeRecords));
  });

  test('without a file it goes to standard output', async () => {
    const { stdout } = await runMain('export', bridge, '--format', 'webannotation');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'AnnotationCollection' });
  });
});
