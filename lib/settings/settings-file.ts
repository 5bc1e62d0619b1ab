/** All settings, subscriptions and what is followed as a file, to keep or to take to another browser. */
import * as v from 'valibot';
import { type Followed, listFollowed, parseFollowed, saveFollowed } from './followed.ts';
import { type KeptPublisher, keepPublisher, parseKept, readKept } from './known-publishers.ts';
import { parseSettings, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { readSettings } from './settings-storage.ts';
import type { StorageArea } from './storage-area.ts';
import {
  listSubscriptions,
  parseSubscription,
  type Subscription,
  saveSubscription,
} from './subscriptions.ts';

/** UTF-16 code units. */
export const maxLength = 4_000_000;

const fileSchema = v.object({
  gainsay: v.literal('settings'),
  format: v.literal(1),
  settings: v.unknown(),
  subscriptions: v.array(v.unknown()),
  followed: v.optional(v.array(v.unknown()), []),
  /** What is known of the publishers of subscriptions, by corpus. */
  publishers: v.optional(v.record(v.string(), v.unknown()), {}),
});

interface Saved {
  settings: Settings;
  subscriptions: Subscription[];
  followed: Followed[];
  publishers: Record<string, KeptPublisher>;
}

/** The settings as the text of a JSON file. */
export async function exportSettings(area: StorageArea): Promise<string> {
  const settings = await readSettings(area);
  const subscriptions = await listSubscriptions(area);
  const publishers: Saved['publishers'] = {};
  for (const { corpus } of subscriptions) {
    const kept = await readKept(area, corpus);
    if (kept) publishers[corpus] = kept;
  }
  const followed = await listFollowed(area);
  const saved: Saved = { settings, subscriptions, followed, publishers };
  return `${JSON.stringify({ gainsay: 'settings', format: 1, ...saved }, null, 2)}\n`;
}

/** Whether a subscription says how often its publisher is asked. */
function hasInterval(subscription: unknown): boolean {
  const isObject = typeof subscription === 'object' && subscription !== null;
  return isObject && 'intervalMs' in subscription && subscription.intervalMs !== null;
}

function parse(text: string): Saved {
  const wrong = (what: string, cause?: unknown) => {
    const message = `The file ${what}. Nothing was changed. Choose a file that Gainsay exported.`;
    return new SettingsError('settings-invalid', message, { cause });
  };
  if (text.length > maxLength) throw wrong('is larger than settings ever are');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong('is not JSON', cause);
  }
  const file = v.safeParse(fileSchema, value);
  if (!file.success) throw wrong('does not hold settings of Gainsay');
  const subscriptions = file.output.subscriptions.map((each, index) => {
    const subscription = parseSubscription(each);
    if (!subscription) throw wrong(`holds a subscription that is damaged (number ${index + 1})`);
    if (subscription.intervalMs === null && hasInterval(each)) {
      throw wrong(`asks a publisher too often or too seldom (subscription number ${index + 1})`);
    }
    return subscription;
  });
  const followed = file.output.followed.map((each, index) => {
    const parsed = parseFollowed(each);
    if (!parsed) throw wrong(`holds something followed that is damaged (number ${index + 1})`);
    return parsed;
  });
  const publishers: Saved['publishers'] = {};
  for (const [index, [corpus, each]] of Object.entries(file.output.publishers).entries()) {
    const kept = parseKept(each);
    if (!kept) throw wrong(`holds something damaged about a publisher (number ${index + 1})`);
    publishers[corpus] = kept;
  }
  return { settings: parseSettings(file.output.settings), subscriptions, followed, publishers };
}

/**
 * Takes settings out of a file: they replace those that are here; subscriptions and things to follow
 * that are not here are added, and none is removed. What the file knows of a publisher is proved when
 * the publisher is asked.
 * @returns the subscriptions that were added
 * @throws {SettingsError} `settings-invalid`, and nothing is changed
 */
export async function importSettings(area: StorageArea, text: string): Promise<Subscription[]> {
  const { settings, subscriptions, followed, publishers } = parse(text);
  const already = new Set((await listFollowed(area)).map(({ key }) => key));
  const known = new Set((await listSubscriptions(area)).map(({ corpus }) => corpus));
  const added = subscriptions.filter(({ corpus }) => !known.has(corpus));
  await area.set({ settings });
  for (const subscription of added) {
    await saveSubscription(area, subscription);
    const kept = publishers[subscription.corpus];
    if (kept) await keepPublisher(area, subscription.corpus, kept);
  }
  for (const each of followed) if (!already.has(each.key)) await saveFollowed(area, each);
  return added;
}
