/** All settings and subscriptions as a file, to keep or to take to another browser. */
import * as v from 'valibot';
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
const maxLength = 4_000_000;

const fileSchema = v.object({
  gainsay: v.literal('settings'),
  format: v.literal(1),
  settings: v.unknown(),
  subscriptions: v.array(v.unknown()),
});

/** The settings as the text of a JSON file. */
export async function exportSettings(area: StorageArea): Promise<string> {
  const settings = await readSettings(area);
  const subscriptions = await listSubscriptions(area);
  return `${JSON.stringify({ gainsay: 'settings', format: 1, settings, subscriptions }, null, 2)}\n`;
}

function parse(text: string): { settings: Settings; subscriptions: Subscription[] } {
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
    return subscription;
  });
  return { settings: parseSettings(file.output.settings), subscriptions };
}

/**
 * Takes settings out of a file: they replace those that are here; subscriptions that are not here
 * are added, and none is removed.
 * @returns the subscriptions that were added
 * @throws {SettingsError} `settings-invalid`, and nothing is changed
 */
export async function importSettings(area: StorageArea, text: string): Promise<Subscription[]> {
  const { settings, subscriptions } = parse(text);
  const known = new Set((await listSubscriptions(area)).map(({ corpus }) => corpus));
  const added = subscriptions.filter(({ corpus }) => !known.has(corpus));
  await area.set({ settings });
  for (const subscription of added) await saveSubscription(area, subscription);
  return added;
}
