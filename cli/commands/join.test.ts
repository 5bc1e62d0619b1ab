import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bridge,
  checkAgainst,
  filesOf,
  folder,
  follow,
  inNewBridge,
  moved,
  onDay,
  other,
  pairOf,
  records,
} from '../shared/fixtures/followed-feed.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

inNewBridge();

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
