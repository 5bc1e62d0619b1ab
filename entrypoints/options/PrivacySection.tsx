import { useCallback } from 'preact/hooks';
import { formatBytes, formatInstant } from '../../components/format-amount.ts';
import { optionsText } from '../../components/options-text.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { RequestView } from '../../lib/messages/sync-views.ts';

function RequestTable({ requests }: { requests: RequestView[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{optionsText.when}</th>
            <th scope="col">{optionsText.where}</th>
            <th scope="col">{optionsText.amount}</th>
            <th scope="col">{optionsText.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ at, url, bytes, outcome }, index) => (
            <tr key={`${at} ${index}`}>
              <td>{formatInstant(at)}</td>
              <td dir="ltr">{url}</td>
              <td>{formatBytes(bytes)}</td>
              <td>{optionsText.outcomes[outcome] ?? outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * What stays on the machine, what a page can learn, and every request that was made.
 * @param requestsKey changes when there may be more requests
 */
export function PrivacySection({ requestsKey }: { requestsKey: unknown }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes in a sync is a reason to ask again
  const ask = useCallback(() => sendToBackground('listRequests', {}), [requestsKey]);
  const [answer, askAgain] = useAnswer(ask);
  const requests = answer.value?.requests ?? [];
  const clear = async () => {
    await sendToBackground('clearRequests', {});
    askAgain();
  };
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{optionsText.privacy}</h2>
      {optionsText.privacyWords.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h3>{optionsText.requests}</h3>
      {answer.phase === 'ready' && requests.length === 0 && (
        <p class="hint">{optionsText.noRequests}</p>
      )}
      {requests.length > 0 && (
        <>
          <RequestTable requests={requests} />
          <p class="actions">
            <button type="button" class="plain" onClick={clear}>
              {optionsText.clearRequests}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
