import { useCallback, useEffect, useState } from 'preact/hooks';
import { handleInPage, sendToBackground } from '../lib/messages/send.ts';
import type { SubscriptionView } from '../lib/messages/sync-views.ts';
import { type Problem, toProblem } from './say-error.ts';

export interface Subscriptions {
  /** Null until they are here. */
  value: SubscriptionView[] | null;
  /** The failure, when they could not be read. */
  problem: Problem | null;
  refresh(): void;
}

/** The reader's subscriptions with their state, kept up to date while the page is open. */
export function useSubscriptions(): Subscriptions {
  const [state, setState] = useState<Omit<Subscriptions, 'refresh'>>({
    value: null,
    problem: null,
  });
  const refresh = useCallback(() => {
    sendToBackground('listSubscriptions', {}).then(
      ({ subscriptions }) => setState({ value: subscriptions, problem: null }),
      (error) => setState(({ value }) => ({ value, problem: toProblem(error) })),
    );
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    handleInPage(
      {
        subscriptionsChanged() {
          refresh();
          return null;
        },
      },
      controller.signal,
    );
    refresh();
    return () => controller.abort();
  }, [refresh]);
  return { ...state, refresh };
}
