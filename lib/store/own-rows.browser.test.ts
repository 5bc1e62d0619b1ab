import { expect, test } from 'vitest';
import { told } from '../desk/fixtures/told.ts';
import { applyChange, type OwnRecord, type OwnRow } from '../desk/own-record.ts';
import { recordStatement } from '../desk/record-statement.ts';
import { openOwnCopy } from './own-copy.ts';
import { mostUndone } from './own-rows.ts';
import { openStore } from './store.ts';

const elsewhere = {
  entity: async () => null,
  dispute: async () => null,
  questionOf: async () => null,
};
const deed = { did: 'record', count: 1 } as const;
const nothing = { put: [], remove: [] };

async function recorded(): Promise<OwnRecord> {
  const options = { corpus: 'urn:uuid:own', elsewhere, now: 1 };
  const { change } = await recordStatement(new Map(), told(), options);
  return applyChange(new Map(), change);
}

const byId = (rows: readonly OwnRow[]) => new Map(rows.map((row) => [row.record.id, row]));
const sorted = (own: OwnRecord) => [...own].sort(([one], [other]) => (one < other ? -1 : 1));

test('a change is there when it was written, and the last ones can be taken back', async () => {
  const store = await openStore(`own-${Date.now()}`);
  expect(await store.readOwn()).toEqual({ rows: [], damaged: [], state: null });
  expect(await store.readLastUndo()).toBeNull();
  const own = await recorded();
  const undo = { put: [], remove: [...own.keys()] };
  const change = { put: [...own.values()], remove: [] };
  expect(await store.writeOwn(change, { deed, undo })).toEqual({ saves: 1, rows: own.size });
  expect(sorted(byId((await store.readOwn()).rows))).toEqual(sorted(own));
  const last = await store.readLastUndo();
  expect(last).toMatchObject({ ...deed, change: undo });
  await store.writeOwn(undo, { undoes: last?.number ?? 0 });
  expect(await store.readOwn()).toEqual({
    ...{ rows: [], damaged: [] },
    state: { saves: 2, rows: 0 },
  });
  expect(await store.readLastUndo()).toBeNull();
  for (let at = 0; at < mostUndone + 1; at++) {
    await store.writeOwn(nothing, { deed: { ...deed, count: at }, undo: nothing });
  }
  let count = 0;
  for (let next = await store.readLastUndo(); next; next = await store.readLastUndo()) {
    count++;
    await store.writeOwn(nothing, { undoes: next.number });
  }
  expect(count).toBe(mostUndone);
  await store.close();
});

test('the copy beside the database has what was written, and nothing that is damaged', async () => {
  const folder = `own-${Date.now()}`;
  const copy = await openOwnCopy(folder);
  if (!copy) throw new Error('This browser has no private file system.');
  expect(await copy.readState()).toBeNull();
  const own = await recorded();
  await copy.write(own, { saves: 3, rows: own.size }, own.keys());
  const again = await openOwnCopy(folder);
  expect(await again?.readState()).toEqual({ saves: 3, rows: own.size, isUnfinished: false });
  expect(sorted(byId((await again?.readRows()) ?? []))).toEqual(sorted(own));
  const [id = ''] = own.keys();
  const less = new Map(own);
  less.delete(id);
  await copy.write(less, { saves: 4, rows: less.size }, [id]);
  expect(sorted(byId((await copy.readRows()) ?? []))).toEqual(sorted(less));
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle(folder);
  for await (const handle of (
    directory as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
  ).values()) {
    if (!handle.name.endsWith('.ndjson')) continue;
    const text = await (await handle.getFile()).text();
    const stream = await handle.createWritable();
    await stream.write(text.replaceAll('Reed', 'Rood'));
    await stream.close();
  }
  const whole = byId((await copy.readRows()) ?? []);
  expect(whole.size).toBeLessThan(less.size);
  expect(whole.size).toBeGreaterThan(0);
  expect(JSON.stringify([...whole])).not.toContain('Rood');
});

test('a save that was not put in its place is all there, wherever it was stopped', async () => {
  const folder = `own-stopped-${Date.now()}`;
  const copy = await openOwnCopy(folder);
  if (!copy) throw new Error('This browser has no private file system.');
  const own = await recorded();
  const [id = '', changedId = ''] = own.keys();
  await copy.write(own, { saves: 1, rows: own.size }, null);
  const next = new Map(own);
  next.delete(id);
  const changed = own.get(changedId);
  if (changed) next.set(changedId, { ...changed, changedAt: 2 });
  const { createWritable } = FileSystemFileHandle.prototype;
  for (let writes = 0; ; writes++) {
    let left = writes;
    FileSystemFileHandle.prototype.createWritable = function (...args) {
      return left-- > 0
        ? createWritable.apply(this, args)
        : Promise.reject(new DOMException('Stopped.', 'AbortError'));
    };
    const written = copy.write(next, { saves: 2, rows: next.size }, [id, changedId]);
    const isWhole = await written.then(
      () => true,
      () => false,
    );
    FileSystemFileHandle.prototype.createWritable = createWritable;
    const state = await copy.readState();
    const there = sorted(byId(await copy.readRows()));
    expect(state?.saves).toBe(writes === 0 ? 1 : 2);
    expect(state?.isUnfinished).toBe(writes > 0 && !isWhole);
    expect(there).toEqual(sorted(writes === 0 ? own : next));
    if (isWhole) break;
    await copy.write(own, { saves: 1, rows: own.size }, null);
  }
});
