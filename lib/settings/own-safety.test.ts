import { expect, test } from 'vitest';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { noteHeld, noteSavedFile, readHeld, readSavedFile, tellLoss } from './own-safety.ts';

const held = { saves: 7, statements: 5, lost: null };
const now = 1_000;

test.each([
  ['nothing is gone', { saves: 7, statements: 5, missing: 0 }, null],
  ['saved on since it was noted, with less', { saves: 8, statements: 4, missing: 0 }, null],
  ['all is gone', { saves: 0, statements: 0, missing: 0 }, { at: now, statements: 5 }],
  ['rows are missing', { saves: 7, statements: 3, missing: 6 }, { at: now, statements: 2 }],
  [
    'an older record came back',
    { saves: 5, statements: 4, missing: 0 },
    { at: now, statements: 1 },
  ],
])('what is lost is told from what was there: %s', (_, there, lost) => {
  expect(tellLoss(held, there, now)).toEqual(lost);
});

test('a loss is told until the reader has read of it, and adds to one before', () => {
  const lost = { at: 1, statements: 2 };
  expect(tellLoss({ ...held, lost }, { saves: 8, statements: 6, missing: 0 }, now)).toEqual(lost);
  const both = tellLoss({ ...held, lost }, { saves: 0, statements: 1, missing: 0 }, now);
  expect(both).toEqual({ at: now, statements: 6 });
});

test('what is noted is read again, and anything else counts as nothing', async () => {
  const area = createMemoryArea();
  expect(await readHeld(area)).toEqual({ saves: 0, statements: 0, lost: null });
  expect(await readSavedFile(area)).toBeNull();
  const noted = { ...held, lost: { at: 3, statements: 1 } };
  await noteHeld(area, noted);
  await noteSavedFile(area, { at: 9, statements: 5 });
  expect(await readHeld(area)).toEqual(noted);
  expect(await readSavedFile(area)).toEqual({ at: 9, statements: 5 });
  await area.set({ ownHeld: { saves: 'many', lost: [] }, ownExported: 9 });
  expect(await readHeld(area)).toEqual({ saves: 0, statements: 0, lost: null });
  // As it was noted by versions before.
  expect(await readSavedFile(area)).toEqual({ at: 9, statements: null });
});
