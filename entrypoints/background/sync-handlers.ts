/** What extension pages ask about subscriptions. */
import { browser } from '../../lib/messages/browser.ts';
import { type Handlers, MessageError } from '../../lib/messages/send.ts';
import type { SyncMessages } from '../../lib/messages/sync-messages.ts';
import { readLocalFile } from '../../lib/net/local-file.ts';
import type { RequestLog } from '../../lib/net/request-log.ts';
import type { FollowProblem } from '../../lib/settings/follow-problem.ts';
import { exportSettings, importSettings } from '../../lib/settings/settings-file.ts';
import type { Syncer } from '../../lib/sync/syncer.ts';
import { forPages } from './for-pages.ts';
import type { Library } from './library.ts';
import { viewChanges, viewPublisher, viewSubscription } from './sync-views.ts';

export type SyncHandlers = Handlers<SyncMessages>;

async function needStore(library: Library): Promise<void> {
  if (await library.openedStore()) return;
  const message =
    'The browser does not give Gainsay its database, so nothing can be subscribed to. The popup says why.';
  throw new MessageError('store-refused', message);
}

export function createSyncHandlers(
  syncer: Syncer,
  log: RequestLog,
  library: Library,
  followingProblem: () => Promise<FollowProblem | null>,
): SyncHandlers {
  const languages = navigator.languages;
  const views = async () => (await syncer.list()).map(viewSubscription);
  const find = async (corpus: string) =>
    (await syncer.list()).find((known) => known.subscription.corpus === corpus);

  return forPages<SyncMessages>({
    async previewPublisher({ address: text }) {
      await needStore(library);
      const { address, ...contact } = await syncer.preview(text);
      // What came as a file may be given an address.
      const known = await find(contact.head.corpus);
      const isSubscribed = Boolean(known?.subscription.address);
      return viewPublisher(contact, { address, isSubscribed, languages });
    },
    async previewArchive({ file }) {
      await needStore(library);
      const contact = await syncer.previewArchive(await readLocalFile(file));
      const isSubscribed = (await find(contact.head.corpus)) !== undefined;
      return viewPublisher(contact, { address: null, isSubscribed, languages });
    },
    async subscribe({ address, corpus, thumbprint, title }) {
      await needStore(library);
      // Who comes anew is asked of anew.
      if (!(await find(corpus))) await library.showApart(corpus);
      await syncer.subscribe(address, { corpus, thumbprint, title });
      return null;
    },
    async importArchive({ file, corpus, thumbprint, title }) {
      await needStore(library);
      const archive = await readLocalFile(file);
      if (!(await find(corpus))) await library.showApart(corpus);
      const { outcome, problem } = await syncer.importArchive(archive, {
        corpus,
        thumbprint,
        title,
      });
      return {
        isImported: outcome !== 'failed',
        problem: problem && { code: problem.code, text: problem.text },
      };
    },
    async listSubscriptions() {
      await needStore(library);
      return { subscriptions: await views() };
    },
    async syncNow({ corpus }) {
      await needStore(library);
      await syncer.syncNow(corpus);
      return null;
    },
    async pauseSubscription({ corpus, isPaused }) {
      await needStore(library);
      await syncer.setPaused(corpus, isPaused);
      return null;
    },
    async undoUpdate({ corpus }) {
      await needStore(library);
      await syncer.undo(corpus);
      return null;
    },
    async resumeUpdates({ corpus }) {
      await needStore(library);
      await syncer.resume(corpus);
      return null;
    },
    async unsubscribe({ corpus }) {
      await needStore(library);
      const known = await find(corpus);
      await library.showApart(corpus);
      await syncer.unsubscribe(corpus);
      const address = known?.subscription.address;
      if (address) await log.forget(address);
      // If it is one of those that ship with the extension, that version is here again.
      await library.installBundled();
      return null;
    },
    async getChanges({ corpus }) {
      await needStore(library);
      const changes = await syncer.changes(corpus);
      return { changes: changes && viewChanges(corpus, changes, languages) };
    },
    async listRequests() {
      return { requests: await log.list() };
    },
    async logRequest({ request }) {
      log.add(request);
      return null;
    },
    async clearRequests() {
      await log.forget('');
      return null;
    },
    async getFollowing() {
      return { problem: await followingProblem() };
    },
    async exportSettings() {
      return { text: await exportSettings(browser.storage.local) };
    },
    async importSettings({ text }) {
      const added = await importSettings(browser.storage.local, text);
      const corpora = new Set(added.map(({ corpus }) => corpus));
      void syncer.syncDue();
      return { added: (await views()).filter(({ corpus }) => corpora.has(corpus)) };
    },
  });
}
