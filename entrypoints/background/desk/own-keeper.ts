/**
 * Keeps the reader's own record: in the database, in a second copy beside it, and as a corpus that is
 * served like any other. One save at a time.
 */
import { remember } from '../../../lib/async/remember.ts';
import { CorpusError } from '../../../lib/corpus/records/corpus-error.ts';
import { checkChange } from '../../../lib/desk/check-change.ts';
import {
  applyChange,
  infoOf,
  invertChange,
  type OwnChange,
  type OwnDeed,
  type OwnRecord,
} from '../../../lib/desk/own-record.ts';
import { keepOwnCorpus, readOwnCorpus } from '../../../lib/settings/own-corpus.ts';
import type { StorageArea } from '../../../lib/settings/storage-area.ts';
import { openOwnCopy } from '../../../lib/store/own-copy.ts';
import type { Store } from '../../../lib/store/store.ts';
import { StoreError } from '../../../lib/store/store-error.ts';
import { importOwn } from '../../../lib/sync/import-own.ts';
import { accountFor } from './account-for.ts';
import { type Kept, loadOwn, proveCopy } from './load-own.ts';

export interface OwnKeeper {
  /** The id of the reader's own corpus, whether it has begun or not. */
  corpus(): Promise<string>;
  read(): Promise<OwnRecord>;
  /** How often it was saved. */
  countSaves(): Promise<number>;
  /** What was done last and can be taken back. */
  lastDeed(): Promise<OwnDeed | null>;
  /**
   * Makes a change and answers when its marks and cards are served.
   * @param make works the change out of the record as it is then; it may be that nothing changes
   * @throws {DeskError}, {StoreError}: nothing was changed
   */
  save(
    did: OwnDeed['did'],
    make: (own: OwnRecord, corpus: string) => OwnChange | Promise<OwnChange>,
  ): Promise<void>;
  /** Takes back what was done last; null where there is nothing. */
  undo(): Promise<OwnDeed | null>;
  /** Serves what is kept, where something else is served or it is damaged. */
  serve(): Promise<void>;
  /** Looks whether the copy beside the database is whole, and mends it. */
  prove(): Promise<void>;
}

const countStatements = ({ put, remove }: OwnChange, own: OwnRecord): number =>
  put.filter(({ record }) => record.type === 'statement').length +
  remove.filter((id) => own.get(id)?.record.type === 'statement').length;

const isKnown = (error: unknown) => error instanceof CorpusError || error instanceof StoreError;

interface KeeperOptions {
  /** @throws {StoreError} where the browser refuses its database */
  openStore(): Promise<Store>;
  local: StorageArea;
  /** Another version of the corpus is served. */
  onServed(): void;
  /** A change was made. */
  onSaved(): void;
  /** Before anything is written. @throws {StoreError} */
  beforeWrite(): Promise<void>;
  /** The database refused a write. */
  onRefused(): Promise<void>;
}

export function createOwnKeeper({ openStore, local, ...on }: KeeperOptions): OwnKeeper {
  const openCopy = remember(openOwnCopy);
  const load = remember(async () => {
    const loaded = await loadOwn(await openStore(), await openCopy());
    await accountFor(local, loaded);
    return loaded;
  });
  /** Whether a write of the copy failed, so that the next one is of all that there is. */
  let isCopyBehind = false;
  let saved: Kept | null = null;
  const kept = async () => saved ?? (await load());
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other. */
  function inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = turn.then(action);
    turn = result.catch(() => undefined);
    return result;
  }

  const corpus = async () => {
    const { own } = await kept();
    const id = infoOf(own)?.id ?? (await readOwnCorpus(local)) ?? `urn:uuid:${crypto.randomUUID()}`;
    await keepOwnCorpus(local, id);
    return id;
  };

  /** Builds the corpus of what is kept; a failure is tried again with the next save or start. */
  const build = async ({ own, saves }: Kept) => {
    const store = await openStore();
    const info = infoOf(own);
    if (!info) {
      const id = await readOwnCorpus(local);
      if (id && (await store.activeGeneration(id))) {
        await store.forgetCorpus(id);
        on.onServed();
      }
      return;
    }
    const records = [...own.values()].map(({ record }) => record);
    const outcome = await importOwn(store, records, Math.max(1, saves));
    if (outcome !== 'activated') return;
    on.onServed();
    void store.collectGarbage().catch(() => undefined);
  };

  const write = async (
    before: Kept,
    change: OwnChange,
    remembered: Parameters<Store['writeOwn']>[1],
  ) => {
    const store = await openStore();
    const own = applyChange(before.own, change);
    await on.beforeWrite();
    const { saves } = await store.writeOwn(change, remembered).catch(async (error: unknown) => {
      await on.onRefused();
      throw error;
    });
    const next = { own, saves };
    saved = next;
    on.onSaved();
    await accountFor(local, { ...next, missing: 0 }).catch((error: unknown) =>
      console.error(error),
    );
    const ids = [...change.remove, ...change.put.map(({ record }) => record.id)];
    // The database has it; the copy is made whole by the next save or start otherwise.
    const copy = await openCopy();
    const written = copy?.write(own, { saves, rows: own.size }, isCopyBehind ? null : ids);
    isCopyBehind =
      (await written?.then(
        () => false,
        () => true,
      )) ?? false;
    await build(next).catch((error: unknown) => {
      if (!isKnown(error)) throw error;
      console.error(error);
    });
  };

  return {
    corpus,
    read: async () => (await kept()).own,
    countSaves: async () => (await kept()).saves,
    lastDeed: async () => {
      const last = await (await openStore()).readLastUndo();
      return last && { did: last.did, count: last.count };
    },
    save: (did, make) =>
      inTurn(async () => {
        const before = await kept();
        const change = await make(before.own, await corpus());
        if (change.put.length + change.remove.length === 0) return;
        checkChange(applyChange(before.own, change), change);
        const deed = { did, count: countStatements(change, before.own) };
        await write(before, change, { deed, undo: invertChange(before.own, change) });
      }),
    undo: () =>
      inTurn(async () => {
        const last = await (await openStore()).readLastUndo();
        if (!last) return null;
        await write(await kept(), last.change, { undoes: last.number });
        return { did: last.did, count: last.count };
      }),
    serve: () =>
      inTurn(async () => {
        const now = await kept();
        const store = await openStore();
        const id = infoOf(now.own)?.id;
        if (id === undefined) return;
        await keepOwnCorpus(local, id);
        const active = await store.activeGeneration(id);
        const isDamaged = (await store.listDamage()).some((each) => each.corpus === id);
        if (active?.head.version === now.saves && !isDamaged) return;
        if (active && active.head.version >= now.saves) await store.forgetCorpus(id);
        await build(now);
      }),
    prove: () =>
      inTurn(async () => {
        const copy = await openCopy();
        if (copy) await proveCopy(await kept(), copy);
      }),
  };
}
