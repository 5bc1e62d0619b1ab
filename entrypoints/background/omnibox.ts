/** The keyword `gs` in the address bar: what is on record, while the reader types. */
import type { Omnibox } from 'webextension-polyfill';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import type { FoundView } from '../../lib/messages/found-views.ts';
import { formatPlace, type PanelPlace } from '../../lib/panel/panel-place.ts';
import { listSuggestions, type Suggestion } from './omnibox-suggestions.ts';

/** Chromium reads descriptions as XML, Firefox as they stand. */
const isXml = !import.meta.env.FIREFOX;

/** What was suggested last, by what the address bar then holds; the words themselves lead there too. */
let suggested = new Map<string, PanelPlace>();

async function open(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const place = suggested.get(text) ?? { view: 'search', text };
  const url = browser.runtime.getURL(`/sidepanel.html${formatPlace(place)}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** To be called while the background starts. */
export function followOmnibox(search: (text: string) => Promise<FoundView>): void {
  let asked = '';
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: t('search.suggest') });
  });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    asked = text;
    const show = (suggestions: Suggestion[]) => {
      // The reader has typed on.
      if (asked !== text) return;
      suggested = new Map(suggestions.map(({ content, place }) => [content, place]));
      suggest(suggestions.map(({ content, description }) => ({ content, description })));
    };
    search(text).then(
      (found) => show(listSuggestions(found, text, isXml)),
      () => show([]),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}
