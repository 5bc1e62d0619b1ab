import { useState } from 'preact/hooks';
import { formatInstant } from '../../components/format-amount.ts';
import { optionsText } from '../../components/options-text.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { ChangesList } from './ChangesList.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { useAction } from './use-action.ts';

function Progress({ subscription }: { subscription: SubscriptionView }) {
  const { isRunning, progress } = subscription;
  if (!isRunning) return null;
  const words = progress ? optionsText.phases[progress.phase] : optionsText.waitsForTurn;
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

/** What is known of when it was and will be asked for, in a sentence. */
function sayState(subscription: SubscriptionView): string {
  const { version, isUndone, isPaused, lastChecked, nextCheck, address } = subscription;
  const parts = [version === null ? optionsText.notHereYet : optionsText.version(version)];
  if (isUndone) parts.push(optionsText.undone);
  if (address === null) parts.push(optionsText.fromFile);
  if (isPaused) parts.push(optionsText.paused);
  if (lastChecked !== null) {
    const say = address === null ? optionsText.read : optionsText.checked;
    parts.push(say(formatInstant(lastChecked)));
  }
  // Nobody is asked for what came as a file.
  if (nextCheck !== null && !isPaused && address !== null) {
    parts.push(optionsText.nextCheck(formatInstant(nextCheck)));
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
  const shown = problem ?? subscription.problem?.text ?? null;
  return (
    <li>
      <h3 dir="auto">{title || address || corpus}</h3>
      <p class="state">{sayState(subscription)}</p>
      {address && (
        <p class="state" dir="ltr">
          {address}
        </p>
      )}
      <Progress subscription={subscription} />
      {shown && (
        <p class="problem" role="alert">
          {shown}
        </p>
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
            {optionsText.permit(new URL(address).host)}
          </button>
        )}
        {address !== null && (
          <button
            type="button"
            class="plain"
            disabled={subscription.isRunning || isPaused}
            onClick={() => act(() => sendToBackground('syncNow', { corpus }))}
          >
            {optionsText.syncNow}
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
            {isPaused ? optionsText.resume : optionsText.pause}
          </button>
        )}
        {subscription.isUndone ? (
          <button
            type="button"
            class="plain"
            onClick={() => act(() => sendToBackground('resumeUpdates', { corpus }))}
          >
            {optionsText.redo}
          </button>
        ) : (
          subscription.canUndo && (
            <button
              type="button"
              class="plain"
              onClick={() => act(() => sendToBackground('undoUpdate', { corpus }))}
            >
              {optionsText.undo}
            </button>
          )
        )}
        {!isForced && !isRemoving && (
          <button type="button" class="plain" onClick={() => setIsRemoving(true)}>
            {optionsText.remove}
          </button>
        )}
      </p>
      {isForced && <p class="hint">{optionsText.forced}</p>}
      {isRemoving && (
        <p class="confirm" role="alertdialog" aria-label={optionsText.remove}>
          {optionsText.removeAsk}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => act(() => sendToBackground('unsubscribe', { corpus }))}
          >
            {optionsText.removeYes}
          </button>{' '}
          <button type="button" class="plain" onClick={() => setIsRemoving(false)}>
            {optionsText.keep}
          </button>
        </p>
      )}
      <details>
        <summary>{optionsText.fingerprint}</summary>
        <Fingerprint thumbprint={thumbprint} />
      </details>
    </li>
  );
}
