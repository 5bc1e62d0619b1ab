/** The one writer: installs corpora, finds mentions, answers. It may be stopped at any time. */

// First, since others take `browser` when they are loaded.
import '../../lib/messages/polyfill.ts';

import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/messages/browser.ts';
import { askFrame, handleInBackground, sendToFrames } from '../../lib/messages/send.ts';
import { isSiteOn, lookOf } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings-storage.ts';
import { createCardTokens } from './card-tokens.ts';
import { closeStorage } from './close-storage.ts';
import { createDesk } from './desk/desk.ts';
import { freshenLog } from './fresh-log.ts';
import { createLibrary } from './library.ts';
import { forgetCounts, showCardless, showCount } from './mention-badge.ts';
import { createMenu, followMenu } from './menu.ts';
import { followOmnibox } from './omnibox.ts';
import { oncePerSession } from './once-per-session.ts';
import { createPageWatch } from './page-changes.ts';
import { readPageReport } from './page-report.ts';
import { readSelected } from './read-selected.ts';
import { fromContentScript, fromExtensionPage, hostOf, noTab } from './senders.ts';
import { followCommands, goToMention } from './steps.ts';
import { createSync } from './sync.ts';
import { tellFrames } from './tell-frames.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  const library = createLibrary(
    () => void tellFrames('corporaChanged'),
    () => void sync.syncDue(),
  );
  const cards = createCardTokens();
  const sync = createSync(library);
  const desk = createDesk(library);
  const watch = createPageWatch(library.recordedPages);
  /** Beside what the page waits for. */
  const watchPage = (tab: number, address: string) =>
    void watch.begin(tab, address).catch((error: unknown) => console.error(error));

  handleInBackground({
    matchTexts: ({ texts, evidence, page }, sender) =>
      fromContentScript(sender, () => library.matchTexts(texts, evidence, page)),
    matchLater: ({ ticket, texts, page }, sender) =>
      fromContentScript(sender, async () => ({
        answer: await library.matchLater(ticket, texts, page),
      })),
    siftText: ({ text }, sender) =>
      fromContentScript(sender, async () => ({ places: await library.siftText(text) })),
    startFrame: ({ host, pageSince }, sender) =>
      fromContentScript(sender, async (tab, frame) => {
        if (pageSince !== null) await forgetCounts(tab, pageSince);
        const settings = await readSettings(browser.storage.local);
        const { restMs, marking, markedNames, entitiesOff } = settings;
        // A top frame tells no host: the browser tells its address.
        const address = host === null ? sender.url : sender.tab?.url;
        const isOn = isSiteOn(settings, host || hostOf(address));
        // Once for each page.
        if (pageSince !== null && tab !== noTab && frame === 0) {
          watchPage(tab, isOn ? (sender.url ?? '') : '');
        }
        return { isOn, restMs, marking, markedNames, entitiesOff, look: lookOf(settings) };
      }),
    pageMoved: ({ address }, sender) =>
      fromContentScript(sender, async (tab, frame) => {
        if (tab === noTab || frame !== 0) return null;
        const settings = await readSettings(browser.storage.local);
        const isOn = isSiteOn(settings, hostOf(sender.url));
        // No page can go on to an address of another site.
        watchPage(tab, isOn && hostOf(address) === hostOf(sender.url) ? address : '');
        return null;
      }),
    reportMentions: ({ count }, sender) =>
      fromContentScript(sender, async (tab, frame) => {
        if (tab !== noTab) await showCount(tab, frame, count);
        return null;
      }),
    reportCards: ({ open }, sender) =>
      fromContentScript(sender, async (tab) => {
        if (tab !== noTab) await showCardless(tab, !open);
        return null;
      }),
    registerCard: ({ token }, sender) =>
      fromContentScript(sender, async (tab) => {
        await cards.register(token, tab);
        return null;
      }),
    dismissCards: (_, sender) =>
      fromContentScript(sender, async (tab) => {
        await sendToFrames(tab, 'dismissCard', {});
        return null;
      }),
    passCard: ({ card }, sender) =>
      fromContentScript(sender, async (tab) => {
        await sendToFrames(tab, 'passCard', { card }, 0);
        return null;
      }),
    getCardView: ({ token, meanings, context }, sender) =>
      fromExtensionPage(sender, async () => {
        const tab = sender.tab?.id ?? noTab;
        await cards.check(token, tab);
        const view = await library.getCardView(meanings, context);
        const changes = (await watch.known(tab))?.changes ?? [];
        return { ...view, changes, tab: tab === noTab ? null : tab };
      }),
    getEntityView: ({ key }, sender) =>
      fromExtensionPage(sender, async () => ({ view: await library.getEntityView(key) })),
    getEntityDetails: ({ key }, sender) =>
      fromExtensionPage(sender, async () => ({ details: await library.getEntityDetails(key) })),
    getDisputeDetails: ({ key, limit }, sender) =>
      fromExtensionPage(sender, async () => ({
        details: await library.getDisputeDetails(key, limit),
      })),
    getSourceDetails: ({ key }, sender) =>
      fromExtensionPage(sender, async () => ({ details: await library.getSourceDetails(key) })),
    getSummaries: ({ keys }, sender) =>
      fromExtensionPage(sender, async () => ({ entities: await library.getSummaries(keys) })),
    getQuestions: ({ keys }, sender) =>
      fromExtensionPage(sender, async () => ({ questions: await library.getQuestions(keys) })),
    getClaims: ({ keys }, sender) =>
      fromExtensionPage(sender, async () => ({ claims: await library.getClaims(keys) })),
    findQuestions: ({ text }, sender) =>
      fromExtensionPage(sender, async () => ({ questions: await library.findQuestions(text) })),
    search: ({ query }, sender) => fromExtensionPage(sender, () => library.search(query)),
    goToMention: ({ tab, ...asked }, sender) =>
      fromExtensionPage(sender, async () => {
        await goToMention(tab, asked);
        return null;
      }),
    showTogether: ({ corpora, isTogether }, sender) =>
      fromExtensionPage(sender, async () => {
        await library.showTogether(corpora, isTogether);
        return null;
      }),
    getSubjects: (_, sender) =>
      fromExtensionPage(sender, async () => ({ corpora: await library.getSubjects() })),
    getPageReport: ({ tab }, sender) =>
      fromExtensionPage(sender, async () => ({
        report: await readPageReport(tab, library),
      })),
    readSelection: ({ tab, frame }, sender) =>
      fromExtensionPage(sender, async () => ({ selected: await readSelected(tab, frame) })),
    readForDraft: ({ tab }, sender) =>
      fromExtensionPage(sender, async () => ({ page: await askFrame(tab, 0, 'readForDraft', {}) })),
    getPageChanges: ({ tab }, sender) =>
      fromExtensionPage(sender, async () => ({ changes: await watch.view(tab) })),
    getStatus: (_, sender) => fromExtensionPage(sender, () => library.getStatus()),
    ...sync.handlers,
    ...desk.handlers,
  });

  const startDesk = async () => {
    await desk.serve();
    await oncePerSession('isCopyProved', desk.prove);
    await desk.catchUp();
  };

  closeStorage();
  watchSettings(
    browser.storage.local,
    () => void tellFrames('settingsChanged'),
    new AbortController().signal,
  );
  followCommands();
  followMenu();
  followOmnibox((text) => library.search(text));
  // What cannot be done now is tried at the next start.
  freshenLog().catch((error: unknown) => console.error(error));
  void library.prepare();
  void sync.start();
  startDesk().catch((error: unknown) => console.error(error));

  watchSettings(browser.storage.local, library.followSettings, new AbortController().signal);
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetCounts(tab);
    void watch.forget(tab);
  });
  browser.runtime.onInstalled.addListener((details) => {
    void createMenu();
    void library.installBundled();
    void welcome(details);
  });
  browser.runtime.onStartup.addListener(() => void library.installBundled());
});
