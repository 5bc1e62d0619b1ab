/** Keeps the settings in a storage area of the extension, under one key. */
import { parseSettings, type Settings } from './settings.ts';

const settingsKey = 'settings';

type Changes = Record<string, { newValue?: unknown }>;
type ChangeListener = (changes: Changes) => void;

/** The part of `browser.storage.local` that is used, so that tests need no browser. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
}

/**
 * Reads the settings; defaults stand where nothing (or nothing usable) is stored.
 * @throws what the storage area throws when it cannot be read
 */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = await area.get(settingsKey);
  return parseSettings(stored[settingsKey]);
}

/**
 * Changes the settings and returns them as stored.
 * @param change makes the new settings out of the present ones
 * @throws what the storage area throws when it cannot be read or written
 */
export async function changeSettings(
  area: SettingsArea,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const changed = parseSettings(change(await readSettings(area)));
  await area.set({ [settingsKey]: changed });
  return changed;
}

/**
 * Calls `listener` with the settings whenever any part of the extension changes them, until
 * `signal` aborts.
 */
export function watchSettings(
  area: SettingsArea,
  listener: (settings: Settings) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const onChanged: ChangeListener = (changes) => {
    const change = changes[settingsKey];
    if (change) listener(parseSettings(change.newValue));
  };
  area.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
}
