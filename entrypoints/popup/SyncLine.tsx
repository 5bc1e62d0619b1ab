import { rich } from '../../components/rich-text.tsx';
import { SyncProgress } from '../../components/SyncProgress.tsx';
import { sayProblem } from '../../components/say-error.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { saySync } from './say-sync.ts';

/** How far a sync is, when the subscribed corpora were last in step, and what went wrong. */
export function SyncLine({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const state = saySync(subscriptions, Date.now());
  if (!state) return null;
  return (
    <div class="sync">
      <p role="status">{state}</p>
      {subscriptions.map((subscription) => (
        <SyncProgress key={subscription.corpus} subscription={subscription} />
      ))}
      {subscriptions.map(
        ({ corpus, title, problem }) =>
          problem && (
            <p key={corpus}>
              {rich('popup.syncProblem', {
                corpus: <bdi>{title}</bdi>,
                problem: sayProblem(problem),
              })}
            </p>
          ),
      )}
    </div>
  );
}
