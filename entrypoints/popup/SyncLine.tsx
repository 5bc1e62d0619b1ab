import { popupText } from '../../components/popup-text.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { saySync } from './say-sync.ts';

/** When the subscribed corpora were last in step with their publishers, and what went wrong. */
export function SyncLine({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const state = saySync(subscriptions, Date.now());
  if (!state) return null;
  return (
    <div class="sync" role="status">
      <p>{state}</p>
      {subscriptions.map(
        ({ corpus, title, problem }) =>
          problem && (
            <p key={corpus}>
              <bdi>{title}</bdi>: {popupText.syncProblem(problem.text)}
            </p>
          ),
      )}
    </div>
  );
}
