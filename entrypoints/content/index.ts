/**
 * The part of Gainsay in every page: page text out, marks in, hover. A plain script and not one of
 * WXT's content scripts, whose wrapper talks to the page (docs/browser-bugs.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../../lib/messages/browser.ts';
import { isSiteOn, type Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings-storage.ts';
import { annotateFrame, type FrameAnnotation } from './annotate-frame.ts';
import { answerPopup } from './answer-popup.ts';
import { isWorthReading, topHost } from './this-frame.ts';

async function main(): Promise<void> {
  const script = new AbortController();
  const { signal } = script;
  const host = topHost();
  let settings = await readSettings(browser.storage.local);
  let annotation: FrameAnnotation | null = null;

  const isOn = () => isSiteOn(settings, host);
  const start = () => {
    if (annotation || !isOn() || !isWorthReading()) return;
    annotation = annotateFrame({ settings: () => settings, onOrphaned: () => script.abort() });
  };
  const stop = () => {
    annotation?.stop();
    annotation = null;
  };

  answerPopup({
    signal,
    host,
    isOn,
    mentions: () => annotation?.listed() ?? [],
    reveal: (id) => annotation?.reveal(id),
  });
  watchSettings(
    browser.storage.local,
    (changed: Settings) => {
      settings = changed;
      if (isOn()) start();
      else stop();
    },
    signal,
  );
  // A frame that is too small to read may grow.
  addEventListener('resize', start, { passive: true, signal });
  signal.addEventListener('abort', stop);
  start();
}

export default defineUnlistedScript(() => {
  void main();
});
