/** The reader's settings: what they are, what they default to, and questions asked of them. */
import * as v from 'valibot';

/** Longest rest that a reader may ask for, in ms. */
const longestRestMs = 5000;

const settingsSchema = v.object({
  sitesOff: v.fallback(v.array(v.string()), []),
  restMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(longestRestMs)), 300),
});

export interface Settings {
  /** Hosts (without port) on which nothing is marked, in lower case. */
  sitesOff: string[];
  /** How long the pointer must rest on a mark before its card opens, in ms. */
  restMs: number;
}

/**
 * Makes settings out of what the storage holds. Whatever is absent or damaged gets its default,
 * field by field, so that one bad field does not lose the others.
 * @param stored anything, as read from the storage
 */
export function parseSettings(stored: unknown): Settings {
  const isObject = typeof stored === 'object' && stored !== null;
  return v.parse(settingsSchema, isObject ? { ...emptySettings, ...stored } : emptySettings);
}

/** Both fields are there, since a schema's fallback is for wrong values, not for missing ones. */
const emptySettings = { sitesOff: undefined, restMs: undefined };

/** Whether a host's pages are marked. A host is compared without regard to case. */
export function isSiteOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host.toLowerCase());
}

/** The same settings with a host's pages marked or not. */
export function switchSite(settings: Settings, host: string, isOn: boolean): Settings {
  const name = host.toLowerCase();
  const others = settings.sitesOff.filter((site) => site !== name);
  return { ...settings, sitesOff: isOn ? others : [...others, name] };
}
