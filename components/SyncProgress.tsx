import { t } from '../lib/i18n/texts.ts';
import type { SubscriptionView } from '../lib/messages/sync-views.ts';

/** How far a running sync is; nothing when none runs. */
export function SyncProgress({ subscription }: { subscription: SubscriptionView }) {
  const { isRunning, isWaiting, progress } = subscription;
  if (!isRunning) return null;
  const begun = isWaiting ? t('options.waitsForTurn') : t('options.asking');
  const words = progress ? t(`options.phases.${progress.phase}`) : begun;
  return (
    <p class="progress">
      <span role="status">{words}</span>{' '}
      {progress && progress.plainBytes > 0 ? (
        <progress aria-label={words} max={progress.plainBytes} value={progress.plainBytesDone} />
      ) : (
        <progress aria-label={words} />
      )}
    </p>
  );
}
