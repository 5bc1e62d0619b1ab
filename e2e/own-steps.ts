/** The build whose background can be held between two steps of a save, and what a test says to it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyBuild } from './damaged.ts';
import type { BrowserName } from './driver/driver.ts';
import { poll } from './driver/poll.ts';
import type { SyncReader } from './sync-reader.ts';

/** As the extension's documents have it. */
interface Storage {
  storage: Record<
    'local' | 'session',
    {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    }
  >;
}

/**
 * Where a save can be held: while its transaction is not yet through, before a file of the copy is
 * written, while the version that is built of it begins to be served.
 */
export const steps = [
  'put ownState',
  'write next.ndjson',
  'write a bucket',
  'write state.json',
  'put corpora',
] as const;

/** Before all else of the background: what waits at a step waits for ever. */
const lines = `{
  const { storage } = globalThis.browser ?? chrome;
  let step = null;
  storage.local.get('stopAt').then((kept) => { step = kept.stopAt ?? null; });
  storage.onChanged.addListener(({ stopAt }) => { if (stopAt) step = stopAt.newValue ?? null; });
  const full = () => new DOMException('There is no room.', 'QuotaExceededError');
  const reached = () => storage.local.set({ reached: step });
  const files = FileSystemFileHandle.prototype;
  const open = files.createWritable;
  files.createWritable = async function (...args) {
    const name = /^\\d+\\.ndjson$/.test(this.name) ? 'a bucket' : this.name;
    if (step === 'full' || step === 'no room for the copy') throw full();
    if (step === 'write ' + name) { reached(); await new Promise(() => {}); }
    return open.apply(this, args);
  };
  const asked = files.queryPermission;
  files.queryPermission = async function (...args) {
    return step === 'no permission' ? 'prompt' : asked.apply(this, args);
  };
  const stores = IDBObjectStore.prototype;
  const put = stores.put;
  stores.put = function (...args) {
    if (step === 'full') throw full();
    const request = put.apply(this, args);
    if (step === 'put ' + this.name) {
      reached();
      const again = () => { this.get('nothing').onsuccess = again; };
      again();
    }
    return request;
  };
}`;

export async function withSteps(browser: BrowserName) {
  const build = await copyBuild(browser);
  const background = join(build.folder, 'background.js');
  await writeFile(background, `${lines}\n${await readFile(background, 'utf8')}`);
  return build;
}

/** Where nothing more can be written: at all, or beside the database, or into the reader's own file. */
type Refused = 'full' | 'no room for the copy' | 'no permission';

/** Holds the next save at a step, or refuses it something; null lets all go on. */
export function stopAt({ page }: SyncReader, step: (typeof steps)[number] | Refused | null) {
  return page.evaluate(async (at) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Storage>;
    await (browser ?? chrome).storage.local.set({ stopAt: at, reached: null });
  }, step);
}

/** Waits until a save is held at a step. */
export function waitForStep({ page }: SyncReader, step: string) {
  return poll(
    () =>
      page.evaluate(async (at) => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Storage>;
        return (await (browser ?? chrome).storage.local.get('reached')).reached === at;
      }, step),
    { what: `a save at “${step}”` },
  );
}

/** Has the next background look at the copy, as the first after the browser's start does. */
export function forgetProof({ page }: SyncReader) {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Storage>;
    await (browser ?? chrome).storage.session.remove('isCopyProved');
  });
}
