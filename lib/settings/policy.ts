/**
 * What an organisation rules (`storage.managed`): subscriptions that its readers have, and the
 * publishers that they may add. public/managed-schema.json tells browsers the same.
 */
import * as v from 'valibot';
import { type Subscription, subscriptionSchema } from './subscriptions.ts';

const forcedSchema = v.pick(subscriptionSchema, ['corpus', 'address', 'thumbprint']);

export interface Policy {
  subscriptions: Subscription[];
  /** Thumbprints of root keys; null when any may be subscribed to. */
  allowedPublishers: string[] | null;
}

export const noPolicy: Policy = { subscriptions: [], allowedPublishers: null };

/**
 * Reads an organisation's rules, each by itself: what is damaged is left out.
 * @param items what `storage.managed` holds
 */
export function parsePolicy(items: Record<string, unknown>): Policy {
  const listed = Array.isArray(items.subscriptions) ? items.subscriptions : [];
  const subscriptions = listed.flatMap((item) => {
    const result = v.safeParse(forcedSchema, item);
    if (!result.success || result.output.address === null) return [];
    return [{ ...result.output, title: '', isPaused: false, intervalMs: null, addedAt: 0 }];
  });
  const allowed = v.safeParse(v.array(v.string()), items.allowedPublishers);
  return { subscriptions, allowedPublishers: allowed.success ? allowed.output : null };
}

/** Firefox rejects where there is no policy, which is the usual case and no error. */
export async function readPolicy(area: {
  get(keys: null): Promise<Record<string, unknown>>;
}): Promise<Policy> {
  return area.get(null).then(parsePolicy, () => noPolicy);
}

/** Whether a reader may subscribe to a publisher. */
export function isAllowed(policy: Policy, thumbprint: string): boolean {
  const isForced = policy.subscriptions.some((each) => each.thumbprint === thumbprint);
  return isForced || (policy.allowedPublishers?.includes(thumbprint) ?? true);
}
