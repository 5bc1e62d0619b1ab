/** The one writer: installs corpora, finds mentions, answers. It may be stopped at any time. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/messages/browser.ts';
import { handleInBackground } from '../../lib/messages/send.ts';
import { createCardTokens } from './card-tokens.ts';
import { createLibrary } from './library.ts';
import { forgetClosedTabs, showCount } from './mention-badge.ts';
import { fromContentScript, fromExtensionPage } from './senders.ts';

export default defineBackground(() => {
  const library = createLibrary();
  const cards = createCardTokens();

  handleInBackground({
    matchTexts: ({ texts }, sender) => fromContentScript(sender, () => library.matchTexts(texts)),
    reportMentions: (report, sender) =>
      fromContentScript(sender, async (tab, frame) => {
        await showCount(tab, frame, report);
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

  forgetClosedTabs();
  browser.runtime.onInstalled.addListener(() => void library.installBundled());
  browser.runtime.onStartup.addListener(() => void library.installBundled());
});
