/** The reader's settings: what they are, what they default to, and questions asked of them. */
import * as v from 'valibot';

/** Longest rest that a reader may ask for, in ms. */
const longestRestMs = 5000;

/** Which mentions are marked, the widest choice first. */
export const markings = ['all', 'first-in-paragraph', 'first-on-page'] as const;

/**
 * `all` mentions; the first of each entity in each paragraph; or the first of each on the page.
 * Mentions in hidden text do not count, and a frame is a page of its own.
 */
export type Marking = (typeof markings)[number];

/** How the card orders questions, their sides and statements, the default first. */
export const orders = ['nearest', 'earliest', 'newest'] as const;

/**
 * `nearest`: the question nearest to the sentence first, in it the side that spoke first;
 * `earliest` and `newest`: all by date.
 */
export type Order = (typeof orders)[number];

const defaultMarking: Marking = 'first-in-paragraph';

const settingsSchema = v.object({
  sitesOff: v.fallback(v.array(v.string()), []),
  restMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(longestRestMs)), 300),
  marking: v.fallback(v.picklist(markings), defaultMarking),
  entitiesOff: v.fallback(v.array(v.string()), []),
  order: v.fallback(v.picklist(orders), 'nearest'),
});

export interface Settings {
  /** Hosts (without port) on which nothing is marked, in lower case. */
  sitesOff: string[];
  /** How long the pointer must rest on a mark before its card opens, in ms. */
  restMs: number;
  marking: Marking;
  /**
   * Keys (`<corpusId>#<id>`) of entities that are not marked. Ids are never used again and corpus
   * ids belong to their publishers' keys, so a key means the same when corpora come and go.
   */
  entitiesOff: string[];
  /** How the card orders what it shows. */
  order: Order;
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

/** Every field is there, since a schema's fallback is for wrong values, not for missing ones. */
const emptySettings: Record<keyof Settings, undefined> = {
  sitesOff: undefined,
  restMs: undefined,
  marking: undefined,
  entitiesOff: undefined,
  order: undefined,
};

/** A list with an item or without it; the others keep their order. */
function switchItem(items: readonly string[], item: string, isIn: boolean): string[] {
  const others = items.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}

/** Whether a host's pages are marked. A host is compared without regard to case. */
export function isSiteOn(settings: Settings, host: string): boolean {
  return !settings.sitesOff.includes(host.toLowerCase());
}

/** The same settings with a host's pages marked or not. */
export function switchSite(settings: Settings, host: string, isOn: boolean): Settings {
  return { ...settings, sitesOff: switchItem(settings.sitesOff, host.toLowerCase(), !isOn) };
}

/** The same settings with an entity's mentions marked or not. */
export function switchEntity(settings: Settings, key: string, isOn: boolean): Settings {
  return { ...settings, entitiesOff: switchItem(settings.entitiesOff, key, !isOn) };
}
