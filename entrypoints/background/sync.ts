/** Subscriptions in the background: the browser's alarms, permissions and storage around lib/sync. */
import { remember } from '../../lib/async/remember.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToPages } from '../../lib/messages/send.ts';
import { createRequestLog } from '../../lib/net/request-log.ts';
import { startFollowing } from '../../lib/settings/follow.ts';
import type { FollowProblem } from '../../lib/settings/follow-problem.ts';
import { readOwnCorpus } from '../../lib/settings/own-corpus.ts';
import { readPolicy } from '../../lib/settings/policy.ts';
import { createSyncer, type Syncer } from '../../lib/sync/syncer.ts';
import { readBundledOwners } from './bundled-corpora.ts';
import { createKeepAwake } from './keep-awake.ts';
import type { Library } from './library.ts';
import { needStore } from './need-store.ts';
import { createSyncHandlers, type SyncHandlers } from './sync-handlers.ts';

export interface Sync {
  handlers: SyncHandlers;
  /** Goes on with what was interrupted and does what is due; called when the background starts. */
  start(): Promise<void>;
  /** Syncs what is due, interrupted, evicted or damaged. */
  syncDue(): Promise<void>;
}

/** Wakes the background when the next publisher is to be asked. */
const dueAlarm = 'sync-due';
/** ms between two messages to open pages. */
const tellEveryMs = 250;

function createTeller(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void sendToPages('subscriptionsChanged', {});
    }, tellEveryMs);
  };
}

async function wakeAt(time: number | null): Promise<void> {
  if (time === null) await browser.alarms.clear(dueAlarm);
  else browser.alarms.create(dueAlarm, { when: Math.max(time, Date.now() + 1_000) });
}

/** Wires lib/sync to the browser; called while the background starts, before its first event. */
export function createSync(library: Library): Sync {
  const log = createRequestLog(browser.storage.local);
  const keepAwake = createKeepAwake();
  const tell = createTeller();

  const syncer: Syncer = createSyncer({
    openStore: () => needStore(library),
    local: browser.storage.local,
    log: (request) => log.add(request),
    readPolicy: () => readPolicy(browser.storage.managed),
    async readBundled() {
      const own = await readOwnCorpus(browser.storage.local);
      const bundled = await readBundledOwners();
      return own === null ? bundled : new Map([...bundled, [own, null]]);
    },
    hasPermission: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    async releasePermission(pattern) {
      // One that the manifest demands, or a policy, cannot be given back.
      await browser.permissions.remove({ origins: [pattern] }).catch(() => undefined);
    },
    wakeAt,
    keepAwake: () => keepAwake.begin(),
    onChange: tell,
    onSwitch: () => library.reload(),
  });

  const syncDue = async () => {
    // A database that is refused is told of by the library.
    if (await library.openedStore()) await syncer.syncDue();
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === dueAlarm || keepAwake.isWatch(name)) void syncDue();
  });
  const syncPermitted = async () => {
    if (!(await library.openedStore())) return;
    for (const { subscription, state } of await syncer.list()) {
      if (state.problem?.code === 'permission-missing') void syncer.syncNow(subscription.corpus);
    }
  };
  browser.permissions.onAdded.addListener(() => void syncPermitted());

  // Off, refused or full: what counts is in `local` in any case.
  let followingProblem: FollowProblem | null = null;
  const follow = remember(() => {
    const { local, sync } = browser.storage;
    return startFollowing({
      local,
      sync,
      signal: new AbortController().signal,
      report(problem) {
        followingProblem = problem;
      },
    });
  });

  browser.runtime.onStartup.addListener(() => void syncer.tidy());

  return {
    handlers: createSyncHandlers(syncer, log, library, async () => {
      await follow();
      return followingProblem;
    }),
    syncDue,
    async start() {
      await follow();
      await syncDue();
    },
  };
}
