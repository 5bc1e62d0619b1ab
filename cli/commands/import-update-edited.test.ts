import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bridge,
  filesOf,
  follow,
  give,
  inNewBridge,
  moved,
  onDay,
  other,
  pairOf,
  type Review,
  statements,
} from '../shared/fixtures/followed-feed.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

inNewBridge();

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
