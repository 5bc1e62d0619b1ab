import { useEffect, useState } from 'preact/hooks';
import { browser } from '../lib/messages/browser.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/settings/settings-storage.ts';

/**
 * Changes the settings, in the storage; `useSettings` and open pages follow. One change at a time:
 * each begins with what the one before it left, in all of the extension's pages.
 */
export async function storeChange(change: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request('settings', () =>
    changeSettings(browser.storage.local, change),
  );
}

/** The reader's settings as they are now; null until they are read, or where they cannot be. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const area = browser.storage.local;
    watchSettings(area, setSettings, signal);
    readSettings(area).then(
      (read) => !signal.aborted && setSettings((known) => known ?? read),
      () => undefined,
    );
    return () => controller.abort();
  }, []);
  return settings;
}
