/** The one writer: installs corpora, finds mentions, answers. It may be stopped at any time. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/messages/browser.ts';
import { handleInBackground } from '../../lib/messages/send.ts';
import { isSiteOn } from '../../lib/settings/settings.ts';
import { readSettings } from '../../lib/settings/settings-storage.ts';
import { createCardTokens } from './card-tokens.ts';
import { createLibrary } from './library.ts';
import { forgetCounts, showCount } from './mention-badge.ts';
import { fromContentScript, fromExtensionPage } from './senders.ts';

export default defineBackground(() => {
  const library = createLibrary();
  const cards = createCardTokens();

  handleInBackground({
    matchTexts: ({ texts }, sender) => fromContentScript(sender, () => library.matchTexts(texts)),
    startFrame: ({ host, isNewPage }, sender) =>
      fromContentScript(sender, async (tab) => {
        if (isNewPage) await forgetCounts(tab);
        const settings = await readSettings(browser.storage.local);
        return { isOn: isSiteOn(settings, host), restMs: settings.restMs };
      }),
    reportMentions: ({ count }, sender) =>
      fromContentScript(sender, async (tab, frame) => {
        await showCount(tab, frame, count);
        return null;
      }),
    registerCard: ({ token }, sender) =>
      fromContentScript(sender, async (tab) => {
        await cards.register(token, tab);
        return null;
      }),
    getCard: ({ token, entities, context }, sender) =>
      fromExtensionPage(sender, async () => {
        await cards.check(token, sender.tab?.id);
        return { views: await library.entityViews(entities, context) };
      }),
    getEntity: ({ key }, sender) =>
      fromExtensionPage(sender, async () => ({ view: await library.entityView(key) })),
    getSummaries: ({ keys }, sender) =>
      fromExtensionPage(sender, async () => ({ entities: await library.summaries(keys) })),
    getStatus: (_, sender) => fromExtensionPage(sender, () => library.status()),
  });

  browser.tabs.onRemoved.addListener((tab) => void forgetCounts(tab));
  browser.runtime.onInstalled.addListener(() => void library.installBundled());
  browser.runtime.onStartup.addListener(() => void library.installBundled());
});
