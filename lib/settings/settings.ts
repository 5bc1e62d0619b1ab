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

/** Which names are marked, the fewest first. */
export const markedNames = ['fitting', 'subjects', 'every'] as const;

/**
 * `fitting`: names in a sentence that a question on record fits; `subjects`: also those that a
 * corpus is about, wherever they stand; `every`: all that have something on record.
 */
export type MarkedNames = (typeof markedNames)[number];

/** On which sites names are marked: on all but those in `sitesOff`, on those in `sitesOn`, on none. */
export const reaches = ['all', 'chosen', 'none'] as const;
export type Reach = (typeof reaches)[number];

/** Where a mark's line stands and whether a wash goes with it, the default first. */
export const markStyles = ['under', 'wash', 'over'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** How strong a mark is, the default in the middle. */
export const markStrengths = ['faint', 'plain', 'strong'] as const;
export type MarkStrength = (typeof markStrengths)[number];

const defaultMarking: Marking = 'first-in-paragraph';
const defaultMarkedNames: MarkedNames = 'subjects';

const settingsSchema = v.object({
  sitesOff: v.fallback(v.array(v.string()), []),
  restMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(longestRestMs)), 300),
  marking: v.fallback(v.picklist(markings), defaultMarking),
  markedNames: v.fallback(v.picklist(markedNames), defaultMarkedNames),
  entitiesOff: v.fallback(v.array(v.string()), []),
  reach: v.fallback(v.picklist(reaches), 'all'),
  sitesOn: v.fallback(v.array(v.string()), []),
  markStyle: v.fallback(v.picklist(markStyles), 'under'),
  markStrength: v.fallback(v.picklist(markStrengths), 'plain'),
  together: v.fallback(v.array(v.tuple([v.string(), v.string()])), []),
});

export interface Settings {
  /** Hosts (without port) on which nothing is marked where the reach is `all`, in lower case. */
  sitesOff: string[];
  /** How long the pointer must rest on a mark before its card opens, in ms. */
  restMs: number;
  marking: Marking;
  markedNames: MarkedNames;
  /**
   * Keys (`<corpusId>#<id>`) of entities that are not marked. Ids are never used again and corpus
   * ids belong to their publishers' keys, so a key means the same when corpora come and go.
   */
  entitiesOff: string[];
  reach: Reach;
  /** Hosts (without port) on which names are marked where the reach is `chosen`, in lower case. */
  sitesOn: string[];
  markStyle: MarkStyle;
  markStrength: MarkStrength;
  /**
   * Pairs of ids of corpora that the reader wants shown together where one of the two says that they
   * have the same entity or question.
   */
  together: [string, string][];
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
  markedNames: undefined,
  entitiesOff: undefined,
  reach: undefined,
  sitesOn: undefined,
  markStyle: undefined,
  markStrength: undefined,
  together: undefined,
};

/** A list with an item or without it; the others keep their order. */
function switchItem(items: readonly string[], item: string, isIn: boolean): string[] {
  const others = items.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}

/** Whether a host's pages are marked. A host is compared without regard to case. */
export function isSiteOn({ reach, sitesOff, sitesOn }: Settings, host: string): boolean {
  const site = host.toLowerCase();
  if (reach === 'all') return !sitesOff.includes(site);
  return reach === 'chosen' && sitesOn.includes(site);
}

/**
 * The same settings with a host's pages marked or not. Where no site was marked, one that is
 * switched on is the only one from now on.
 */
export function switchSite(settings: Settings, host: string, isOn: boolean): Settings {
  const { reach, sitesOff, sitesOn } = settings;
  const site = host.toLowerCase();
  if (reach === 'all') return { ...settings, sitesOff: switchItem(sitesOff, site, !isOn) };
  if (reach === 'chosen') return { ...settings, sitesOn: switchItem(sitesOn, site, isOn) };
  return isOn ? { ...settings, reach: 'chosen', sitesOn: [site] } : settings;
}

/**
 * What the names of the highlights end in, as scripts/build/marks-sheet.ts has them: every look has its own
 * names, since a sheet that is added to a large page costs up to a second.
 */
export function lookOf({
  markStyle,
  markStrength,
}: Pick<Settings, 'markStyle' | 'markStrength'>): string {
  const style = markStyle === 'under' ? '' : `-${markStyle}`;
  return markStrength === 'plain' ? style : `${style}-${markStrength}`;
}

/** The same settings with an entity's mentions marked or not. */
export function switchEntity(settings: Settings, key: string, isOn: boolean): Settings {
  return { ...settings, entitiesOff: switchItem(settings.entitiesOff, key, !isOn) };
}

/** The same with one entity's mentions that goes by several keys, one in each corpus. */
export function switchEntities(
  settings: Settings,
  keys: readonly string[],
  isOn: boolean,
): Settings {
  return keys.reduce((changed, key) => switchEntity(changed, key, isOn), settings);
}
