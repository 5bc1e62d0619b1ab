import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { maxYamlRecords } from '../shared/authored/write-target.ts';
import {
  bridge,
  checkAgainst,
  filesOf,
  folder,
  follow,
  give,
  inNewBridge,
  moved,
  onDay,
  other,
  pairOf,
  records,
  review,
  third,
} from '../shared/fixtures/followed-feed.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

inNewBridge();

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
