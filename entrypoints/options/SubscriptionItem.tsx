import { useState } from 'preact/hooks';
import { Fingerprint } from '../../components/Fingerprint.tsx';
import { formatInstant } from '../../components/format-amount.ts';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { SyncProgress } from '../../components/SyncProgress.tsx';
import { useAction } from '../../components/use-action.ts';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { ChangesList } from './ChangesList.tsx';

/** What is known of when it was and will be asked for, in a sentence. */
function sayState(subscription: SubscriptionView): string {
  const { version, isUndone, isPaused, lastChecked, nextCheck, address } = subscription;
  const parts = [version === null ? t('options.notHereYet') : t('options.version', { version })];
  if (isUndone) parts.push(t('options.undone'));
  if (address === null) parts.push(t('options.fromFile'));
  if (isPaused) parts.push(t('options.paused'));
  if (lastChecked !== null) {
    const when = formatInstant(lastChecked);
    parts.push(address === null ? t('options.read', { when }) : t('options.checked', { when }));
  }
  // Nobody is asked for what came as a file.
  if (nextCheck !== null && !isPaused && address !== null) {
    parts.push(t('options.nextCheck', { when: formatInstant(nextCheck) }));
  }
  return parts.join(' · ');
}

interface Props {
  subscription: SubscriptionView;
  refresh(): void;
}

/** One subscription: its state, what came last, and everything that can be done with it. */
export function SubscriptionItem({ subscription, refresh }: Props) {
  const { corpus, title, address, thumbprint, isPaused, isForced, changes } = subscription;
  const { originPattern } = subscription;
  const { problem, run } = useAction();
  const [isRemoving, setIsRemoving] = useState(false);
  const act = (action: () => Promise<unknown>) =>
    run(async () => {
      await action();
      refresh();
    });
  const shown = problem ?? subscription.problem;
  return (
    <li>
      <h3 dir="auto">{title || address || corpus}</h3>
      <p class="state">{sayState(subscription)}</p>
      {address && (
        <p class="state" dir="ltr">
          {address}
        </p>
      )}
      <SyncProgress subscription={subscription} />
      {shown && (
        <div class="problem" role="alert">
          <ProblemWords problem={shown} />
        </div>
      )}
      {changes && changes.version === subscription.version && (
        <ChangesList corpus={corpus} counts={changes} />
      )}
      <p class="actions">
        {subscription.problem?.code === 'permission-missing' && address && originPattern && (
          <button
            type="button"
            class="plain"
            onClick={() => run(() => browser.permissions.request({ origins: [originPattern] }))}
          >
            {t('options.permit', { host: new URL(address).host })}
          </button>
        )}
        {address !== null && (
          <button
            type="button"
            class="plain"
            disabled={subscription.isRunning || isPaused}
            onClick={() => act(() => sendToBackground('syncNow', { corpus }))}
          >
            {t('options.syncNow')}
          </button>
        )}
        {address !== null && !isForced && (
          <button
            type="button"
            class="plain"
            onClick={() =>
              act(() => sendToBackground('pauseSubscription', { corpus, isPaused: !isPaused }))
            }
          >
            {isPaused ? t('options.resume') : t('options.pause')}
          </button>
        )}
        {subscription.isUndone ? (
          <button
            type="button"
            class="plain"
            onClick={() => act(() => sendToBackground('resumeUpdates', { corpus }))}
          >
            {t('options.redo')}
          </button>
        ) : (
          subscription.canUndo && (
            <button
              type="button"
              class="plain"
              onClick={() => act(() => sendToBackground('undoUpdate', { corpus }))}
            >
              {t('options.undo')}
            </button>
          )
        )}
        {!isForced && !isRemoving && (
          <button type="button" class="plain" onClick={() => setIsRemoving(true)}>
            {t('options.remove')}
          </button>
        )}
      </p>
      {isForced && <p class="hint">{t('options.forced')}</p>}
      {isRemoving && (
        <p class="confirm" role="alertdialog" aria-label={t('options.remove')}>
          {t('options.removeAsk')}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => act(() => sendToBackground('unsubscribe', { corpus }))}
          >
            {t('options.removeYes')}
          </button>{' '}
          <button type="button" class="plain" onClick={() => setIsRemoving(false)}>
            {t('options.keep')}
          </button>
        </p>
      )}
      <details>
        <summary>{t('options.fingerprint')}</summary>
        <Fingerprint thumbprint={thumbprint} />
      </details>
    </li>
  );
}
