import { describe, expect, it } from 'vitest';
import type { Settings } from './settings.ts';
import { switchSite } from './settings.ts';
import {
  changeSettings,
  readSettings,
  type SettingsArea,
  watchSettings,
} from './settings-storage.ts';

/** A storage area in memory that tells its listeners of changes, as the browser's does. */
function makeArea(): SettingsArea {
  const items: Record<string, unknown> = {};
  const listeners = new Set<(changes: Record<string, { newValue?: unknown }>) => void>();
  return {
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set: async (changed) => {
      Object.assign(items, changed);
      const entries = Object.entries(changed).map(([key, newValue]) => [key, { newValue }]);
      for (const listener of listeners) listener(Object.fromEntries(entries));
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
}

describe('settings in a storage area', () => {
  it('reads back what was changed', async () => {
    const area = makeArea();
    await changeSettings(area, (settings) => switchSite(settings, 'news.example', false));
    expect((await readSettings(area)).sitesOff).toEqual(['news.example']);
  });

  it('tells of its own changes and no others, until the signal aborts', async () => {
    const area = makeArea();
    const seen: Settings[] = [];
    const controller = new AbortController();
    watchSettings(area, (settings) => seen.push(settings), controller.signal);
    await area.set({ other: 1 });
    await changeSettings(area, (settings) => ({ ...settings, restMs: 500 }));
    controller.abort();
    await changeSettings(area, (settings) => ({ ...settings, restMs: 700 }));
    expect(seen.map((settings) => settings.restMs)).toEqual([500]);
  });

  it('does not listen when the signal has already aborted', async () => {
    const area = makeArea();
    const seen: Settings[] = [];
    watchSettings(area, (settings) => seen.push(settings), AbortSignal.abort());
    await changeSettings(area, (settings) => ({ ...settings, restMs: 500 }));
    expect(seen).toEqual([]);
  });
});
