/** A reader's Chromium that is killed, torn and started again: one profile, one extension. */
import { appendFile, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type SyncReader, startReader, withLoopback } from './sync-reader.ts';

/**
 * The header of a log record whose payload never came: four bytes of checksum, two of length, and
 * its type (LevelDB's log format). A kill leaves it where the system wrote half of what it was given.
 */
const tornRecord = Uint8Array.of(1, 2, 3, 4, 0x88, 0x13, 1);
/** Where a profile keeps private files, databases and the extension's storage, each a LevelDB or a folder of them. */
const stores = ['File System', 'IndexedDB', 'Local Extension Settings', 'Sync Extension Settings'];

/** Starts the same reader again and again. */
export async function createDesk() {
  const build = await withLoopback('chromium');
  const profileDir = await mkdtemp(join(tmpdir(), 'gainsay-profile-'));
  return {
    profileDir,
    extensionDir: build.folder,
    start: () => startReader('chromium', { profileDir, extensionDir: build.folder }),
    /** Ends the browser's own process at once, as a power cut does; its helpers end with it. */
    async kill(reader: SyncReader) {
      // `host-pid`: Chromium's own note of who has the profile.
      const lock = join(profileDir, 'SingletonLock');
      process.kill(Number((await readlink(lock)).split('-').at(-1)), 'SIGKILL');
      await reader.close().catch(() => undefined);
    },
    /** Leaves the newest log of each store as a kill at the wrong moment does. @returns how many */
    async tear() {
      let torn = 0;
      for (const store of stores) {
        const folder = join(profileDir, 'Default', store);
        const paths = await readdir(folder, { recursive: true }).catch(() => []);
        const folders = new Set(paths.filter((path) => /\d+\.log$/.test(path)).map(dirname));
        for (const each of folders) {
          const logs = paths.filter((path) => dirname(path) === each && /\d+\.log$/.test(path));
          await appendFile(join(folder, logs.sort().at(-1) ?? ''), tornRecord);
          torn++;
        }
      }
      return torn;
    },
    async remove() {
      await build.remove();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
