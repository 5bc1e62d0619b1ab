import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusRecord, Statement } from '../../lib/corpus/records/records.ts';
import { parseFolder } from '../shared/authored/folder.ts';
import { maxYamlRecords } from '../shared/authored/write-target.ts';
import { makeTemporaryFolder, writeBridge } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder = '';
let bridge = '';
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  [bridge = ''] = await writeBridge(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Review {
  page: string;
  claim: string;
  verdict: string;
  desk?: string;
  more?: object;
}

const review = ({ page, claim, verdict, desk = 'Ford Fact Desk', more }: Review) => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${page}`,
  author: { '@type': 'Organization', name: desk },
  claimReviewed: claim,
  inLanguage: 'en',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Otto Furt' } },
  reviewRating: { alternateName: verdict },
  ...more,
});

const moved: Review = { page: 'a', claim: 'The ferry was sold in May.', verdict: 'False' };
const other: Review = { page: 'b', claim: 'The mill burned down twice.', verdict: 'True' };
const third: Review = { page: 'c', claim: 'The toll was doubled in a night.', verdict: 'False' };

async function give(reviews: readonly Review[]): Promise<string> {
  const path = join(folder, 'feed.json');
  await writeFile(path, JSON.stringify(reviews.map(review)));
  return path;
}

/** Imports a feed as it stands on a day. */
async function follow(reviews: readonly Review[], ...more: string[]) {
  const path = await give(reviews);
  const ran = await runMain('import', 'claimreview', path, '--into', bridge, '--update', ...more);
  expect({ code: ran.code, stderr: ran.stderr }, ran.stdout).toEqual({ code: 0, stderr: '' });
  return ran.stdout;
}

const onDay = (day: number) => ['--day', `2027-03-0${day}`];

async function records(): Promise<Map<string, CorpusRecord>> {
  const { records: all, problems } = await parseFolder(bridge);
  expect(problems).toEqual([]);
  return new Map(all.map((record) => [record.id, record]));
}

async function statements(): Promise<Statement[]> {
  return [...(await records()).values()].filter((record) => record.type === 'statement');
}

/** The claim and the review on a page of the feed. */
async function pairOf({ page }: Review): Promise<[claim: Statement, review: Statement]> {
  const all = await records();
  const source = [...all.values()].find(
    (record) => record.type === 'source' && record.urls[0]?.url.endsWith(`/${page}`),
  );
  const own = (await statements()).find(({ source: id, rating }) => id === source?.id && rating);
  const claim = all.get(own?.answers[0] ?? '');
  if (claim?.type !== 'statement' || !own) throw new Error(`There is no review of ${page}.`);
  return [claim, own];
}

/** Every file of the corpus with its text and when it was written. */
async function filesOf(): Promise<Map<string, string>> {
  const entries = await readdir(bridge, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string) =>
    [path, `${(await stat(path)).mtimeMs} ${await readFile(path, 'utf8')}`] as const;
  return new Map(await Promise.all(paths.sort().map(read)));
}

/** What publishing would refuse: statements that became something else without saying so. */
async function checkAgainst(published: string): Promise<void> {
  const ran = await runMain('check', bridge, '--previous', published, '--all');
  expect(ran.stdout).toContain('\n0 errors, ');
}

// The same whether records stand in YAML or, since they are many, in lines.
describe.each(['YAML', 'lines'])('a feed in %s is followed', (form) => {
  beforeEach(async () => {
    if (form === 'YAML') return;
    await mkdir(join(bridge, 'feeds'));
    const line = {
      type: 'entity',
      id: 'first-of-lines',
      kind: 'topic',
      label: { en: 'x' },
      names: {},
    };
    await writeFile(join(bridge, 'feeds', 'feed.ndjson'), `${JSON.stringify(line)}\n`);
  });

  test('a changed verdict is a correction with its date, and publishing takes it', async () => {
    await follow([moved, other], ...onDay(1));
    const published = join(folder, 'published');
    expect(await runMain('build', bridge, '--out', published)).toMatchObject({ code: 0 });
    const [claim, before] = await pairOf(moved);
    const text = await follow([{ ...moved, verdict: 'True' }, other], ...onDay(2));
    expect(text).toContain('Corrected: 1. Withdrawn: 0. Filled in: 0. Reviews as before: 1.');
    const [sameClaim, after] = await pairOf(moved);
    expect(sameClaim).toEqual(claim);
    expect(after).toMatchObject({
      id: before.id,
      rating: { en: 'True' },
      stances: [{ stance: 'affirms' }],
      status: {
        state: 'corrected',
        date: '2027-03-02',
        reason: { en: 'The fact-check has another verdict; it was: “False”.' },
      },
    });
    expect(await pairOf(other)).toMatchObject([
      { status: { state: 'current' } },
      { status: { state: 'current' } },
    ]);
    await checkAgainst(published);
    // A second change goes before the first in the reason.
    await follow([{ ...moved, verdict: 'Half true' }, other], ...onDay(3));
    const [, again] = await pairOf(moved);
    expect(again.status.reason?.en).toBe(
      'The fact-check has another verdict; it was: “True”. The fact-check has another verdict; it was: “False”.',
    );
  });

  test('a changed wording keeps every id and says what it was', async () => {
    await follow([moved, other], ...onDay(1));
    const ids = [...(await records()).keys()].sort();
    await follow([{ ...moved, claim: 'The ferry was sold in June.' }, other], ...onDay(2));
    const now = await records();
    expect([...now.keys()].sort()).toEqual(ids);
    const [claim, own] = await pairOf(moved);
    expect(claim.claim.en).toContain('sold in June');
    expect(own.claim.en).toContain('sold in June');
    expect(claim.status).toMatchObject({ state: 'corrected', date: '2027-03-02' });
    expect(claim.status.reason?.en).toContain('“The ferry was sold in May.”');
    expect(now.get(claim.stances[0]?.dispute ?? '')).toMatchObject({
      question: { en: 'Is it true that “The ferry was sold in June.”?' },
    });
    // The old words are new ones, when another review has them.
    await follow(
      [{ ...moved, claim: 'The ferry was sold in June.' }, other, { ...moved, page: 'd' }],
      ...onDay(3),
    );
    const [fresh] = await pairOf({ ...moved, page: 'd' });
    expect(fresh.id).not.toBe(claim.id);
    expect(fresh.claim.en).toContain('sold in May');
    expect((await pairOf(moved))[0]).toEqual(claim);
  });

  test('twice the same changes not one byte', async () => {
    await follow([moved, other], ...onDay(1));
    const files = await filesOf();
    expect(await follow([moved, other], ...onDay(2))).toContain('Reviews as before: 2.');
    expect(await filesOf()).toEqual(files);
    await follow([{ ...moved, verdict: 'True' }, other], ...onDay(2));
    const changed = await filesOf();
    await follow([{ ...moved, verdict: 'True' }, other], ...onDay(3));
    expect(await filesOf()).toEqual(changed);
  });

  test('what is gone stays, unless the files are all of the feed; and it may come back', async () => {
    await follow([moved, other, third], ...onDay(1));
    expect(await follow([moved, third], ...onDay(2))).toContain('1 reviews of earlier imports');
    expect((await pairOf(other))[1].status.state).toBe('current');
    expect(await follow([moved, third], '--complete', ...onDay(3))).toContain('Withdrawn: 2.');
    for (const one of await pairOf(other)) {
      expect(one.status).toMatchObject({
        state: 'withdrawn',
        date: '2027-03-03',
        reason: { en: 'The fact-check is not in its publisher’s feed any more.' },
      });
    }
    const files = await filesOf();
    await follow([moved, third], '--complete', ...onDay(4));
    expect(await filesOf()).toEqual(files);
    await follow([moved, other, third], '--complete', ...onDay(5));
    for (const one of await pairOf(other)) {
      expect(one.status).toMatchObject({ state: 'corrected', date: '2027-03-05' });
    }
  });

  test('an item that its feed calls deleted is withdrawn on that day', async () => {
    await follow([moved, other], ...onDay(1));
    const items = [moved, other].map((one, at) => {
      return {
        '@type': 'DataFeedItem',
        item: [review(one)],
        ...(at === 1 ? { dateDeleted: '2027-02-28' } : {}),
      };
    });
    const path = join(folder, 'deleted.json');
    await writeFile(path, JSON.stringify({ '@type': 'DataFeed', dataFeedElement: items }));
    const ran = await runMain('import', 'claimreview', path, '--into', bridge, '--update');
    expect(ran.stdout).toContain('Withdrawn: 2.');
    expect((await pairOf(other))[1].status).toMatchObject({
      state: 'withdrawn',
      date: '2027-02-28',
    });
    expect((await pairOf(moved))[1].status.state).toBe('current');
  });

  test('a claim that another desk has as well stays as that one words it', async () => {
    const second = { ...moved, page: 'z', desk: 'Mill Desk' };
    await follow([moved, second], ...onDay(1));
    const [shared] = await pairOf(moved);
    expect((await pairOf(second))[0]).toEqual(shared);
    await follow([{ ...moved, claim: 'The ferry was sold in June.' }, second], ...onDay(2));
    expect((await pairOf(second))[0]).toEqual(shared);
    const [claim, own] = await pairOf(moved);
    expect(claim.claim.en).toContain('sold in June');
    expect(own.status).toMatchObject({ state: 'corrected' });
    // Gone from one feed, it is still in the other.
    await follow([second], '--complete', ...onDay(3));
    expect((await pairOf(second)).map(({ status }) => status.state)).toEqual([
      'current',
      'current',
    ]);
    expect((await pairOf(moved)).map(({ status }) => status.state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });

  test('words and answer turned round are another question', async () => {
    await follow([moved, other], ...onDay(1));
    const published = join(folder, 'published');
    await runMain('build', bridge, '--out', published);
    const [claim] = await pairOf(moved);
    const was = claim.stances[0]?.dispute ?? '';
    await follow(
      [{ ...moved, claim: 'The ferry was never sold.', verdict: 'True' }, other],
      ...onDay(2),
    );
    const [now, own] = await pairOf(moved);
    expect(now.id).toBe(claim.id);
    expect(now.stances[0]?.dispute).not.toBe(was);
    expect(own.stances).toMatchObject([{ dispute: now.stances[0]?.dispute, stance: 'affirms' }]);
    expect((await records()).get(was)).toMatchObject({
      type: 'tombstone',
      of: 'dispute',
      replacedBy: null,
    });
    await checkAgainst(published);
  });
});

describe('questions of several desks', () => {
  const near = { ...moved, page: 'n', desk: 'Mill Desk', claim: 'In May the ferry was sold.' };
  const opposite = {
    ...moved,
    page: 'o',
    desk: 'Mill Desk',
    claim: 'The ferry was not sold in May.',
  };

  test('are proposed, joined when that is accepted, and followed from there', async () => {
    await follow([moved, near, opposite, other], ...onDay(1));
    const published = join(folder, 'published');
    await runMain('build', bridge, '--out', published);
    const list = join(folder, 'near.yaml');
    const before = await filesOf();
    expect(await runMain('join', bridge, '--out', list)).toMatchObject({ code: 0 });
    expect(await filesOf()).toEqual(before);
    const [claim] = await pairOf(moved);
    const [second] = await pairOf(near);
    const [kept, joined] = [claim, second].map(({ stances }) => stances[0]?.dispute);
    const text = await readFile(list, 'utf8');
    expect(text).toContain(`keep: ${kept}`);
    expect(text).toContain(`id: ${joined}`);
    expect(text).not.toContain((await pairOf(opposite))[0].stances[0]?.dispute);
    const ran = await runMain('join', bridge, '--accept', list, ...onDay(2));
    expect(ran).toMatchObject({ code: 0 });
    expect((await records()).get(joined ?? '')).toMatchObject({
      type: 'tombstone',
      replacedBy: kept,
    });
    expect((await pairOf(near))[1].stances).toMatchObject([{ dispute: kept, stance: 'denies' }]);
    await checkAgainst(published);
    // The feed goes on: its new verdict is on the question that was kept, whose words stay.
    const joinedFiles = await filesOf();
    await follow([moved, near, opposite, other], ...onDay(3));
    expect(await filesOf()).toEqual(joinedFiles);
    const question = (await records()).get(kept ?? '');
    const said = await follow([moved, { ...near, verdict: 'True' }, opposite, other], ...onDay(3));
    expect(said).not.toContain('edited-by-hand');
    expect((await pairOf(near))[1].stances).toMatchObject([{ dispute: kept, stance: 'affirms' }]);
    expect((await records()).get(kept ?? '')).toEqual(question);
  });

  test('what is no question of the corpus is named', async () => {
    const list = join(folder, 'bad.yaml');
    await writeFile(list, '- keep: nothing\n  join: [{ id: nowhere }]\n');
    const ran = await runMain('join', bridge, '--accept', list);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stdout).toContain('[join-unknown]');
    await writeFile(list, 'keep: nothing\n');
    expect(await runMain('join', bridge, '--accept', list)).toMatchObject({ code: 2 });
  });
});

describe('what a publisher wrote', () => {
  const pathOf = async ({ page }: Review) => {
    const [, own] = await pairOf({ page } as Review);
    return join(bridge, 'sources', `${own.source}.yaml`);
  };

  test('stays to the letter, and the feed’s other changes are taken', async () => {
    await follow([moved, other], ...onDay(1));
    const path = await pathOf(moved);
    const text = await readFile(path, 'utf8');
    const edited = text
      .replace('statements:', '# Ours: ask the ferryman.\nstatements:')
      .replaceAll(/about: \[ .* \]/g, 'about: [ old-bridge ] # what it is really about')
      .replace(/note: .*/, '');
    expect(edited).not.toBe(text);
    await writeFile(path, edited);
    await follow([{ ...moved, verdict: 'True' }, other], ...onDay(2));
    const now = await readFile(path, 'utf8');
    for (const line of edited.split('\n')) {
      if (/rating|verdict|stance/.test(line)) continue;
      expect(now.split('\n')).toContain(line);
    }
    const [, own] = await pairOf(moved);
    expect(own).toMatchObject({ about: ['old-bridge'], rating: { en: 'True' } });
  });

  test('goes before what the feed says of the same, and that is told once', async () => {
    await follow([moved, other], ...onDay(1));
    const path = await pathOf(moved);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text
        .replace('rating: { en: False }', 'rating: { en: Untrue }')
        .replace('rating: { en: "False" }', 'rating: { en: Untrue }'),
    );
    const said = await follow([{ ...moved, verdict: 'True' }, other], ...onDay(2));
    expect(said).toContain('warning [edited-by-hand]');
    expect((await pairOf(moved))[1].rating).toEqual({ en: 'Untrue' });
    const again = await follow([{ ...moved, verdict: 'True' }, other], ...onDay(3));
    expect(again).not.toContain('edited-by-hand');
  });

  test('a record that was taken out stays out', async () => {
    await follow([moved, other], ...onDay(1));
    await rm(await pathOf(moved));
    const disputes = await readFile(join(bridge, 'disputes.yaml'), 'utf8');
    const said = await follow([{ ...moved, verdict: 'True' }, other], ...onDay(2));
    expect(said).toContain('were taken out of the corpus by hand');
    expect(await readFile(join(bridge, 'disputes.yaml'), 'utf8')).toBe(disputes);
    expect((await statements()).some(({ rating }) => rating?.en === 'True')).toBe(true);
    await expect(pairOf(moved)).rejects.toThrow();
  });

  test('an import without --update stops at a change, as it did', async () => {
    await follow([moved, other], ...onDay(1));
    const before = await filesOf();
    const path = await give([{ ...moved, verdict: 'True' }, other]);
    const ran = await runMain('import', 'claimreview', path, '--into', bridge);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('[id-taken]');
    expect(ran.stdout).toContain('--update');
    expect(await filesOf()).toEqual(before);
  });
});

test('a feed that lost more than half of its reviews is not believed at once', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...moved,
    page: `p${at}`,
    claim: `The ferry was sold on day ${at}.`,
  }));
  await follow(many, ...onDay(1));
  const before = await filesOf();
  const path = await give(many.slice(0, 10));
  const args = ['import', 'claimreview', path, '--into', bridge, '--update', '--complete'];
  const ran = await runMain(...args);
  expect(ran).toMatchObject({ code: 1 });
  expect(ran.stderr).toContain('[vanished-many]');
  expect(await filesOf()).toEqual(before);
  const told = await runMain(...args, '--withdraw-many');
  expect(told.stdout).toContain('Withdrawn: 40.');
});

test('what is too much to be read by hand is kept as lines', async () => {
  const entities = Array.from({ length: maxYamlRecords + 1 }, (_, at) => {
    const entity = { type: 'entity', id: `e${at}`, kind: 'topic', label: { en: 'x' }, names: {} };
    return `${JSON.stringify(entity)}\n`;
  });
  const path = join(folder, 'many.ndjson');
  await writeFile(path, entities.join(''));
  const ran = await runMain('import', 'ndjson', path, '--into', bridge);
  expect(ran.stdout).toContain(`${maxYamlRecords + 1} entities`);
  const lines = await readFile(join(bridge, 'feeds', 'feed.ndjson'), 'utf8');
  expect(lines.trimEnd().split('\n')).toHaveLength(maxYamlRecords + 1);
  expect((await records()).has(`e${maxYamlRecords}`)).toBe(true);
});

test('half a character in one review leaves out that one, by name', async () => {
  const odd = { ...other, claim: 'The mill \ud83d burned.' };
  const said = await follow([moved, odd, third], ...onDay(1));
  expect(said).toContain('warning [text-half-character] /1/claimReviewed:');
  expect(said).toContain('The item /1 is left out.');
  await expect(pairOf(other)).rejects.toThrow();
  expect((await pairOf(third))[1].rating).toEqual({ en: 'False' });
});

test('--complete without --update is a wrong call', async () => {
  const path = await give([moved]);
  const ran = await runMain('import', 'claimreview', path, '--into', bridge, '--complete');
  expect(ran).toMatchObject({ code: 2 });
});
