import { formatBytes, formatInstant } from '../../components/format-amount.ts';
import { sayProblem } from '../../components/say-error.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { RequestView } from '../../lib/messages/sync-views.ts';

/** What came of a request. */
function sayOutcome(outcome: string): string {
  return outcome === 'ok' || outcome === 'unchanged' || outcome === 'stopped'
    ? t(`options.outcomes.${outcome}`)
    : sayProblem({ code: outcome });
}

function RequestTable({ requests }: { requests: RequestView[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('options.when')}</th>
            <th scope="col">{t('options.where')}</th>
            <th scope="col">{t('options.amount')}</th>
            <th scope="col">{t('options.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ at, url, bytes, outcome }, index) => (
            <tr key={`${at} ${index}`}>
              <td>{formatInstant(at)}</td>
              <td dir="ltr">{url}</td>
              <td>{formatBytes(bytes)}</td>
              <td>{sayOutcome(outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const askRequests = () => sendToBackground('listRequests', {});

/**
 * What stays on the machine, what a page can learn, and every request that was made.
 * @param requestsKey changes when there may be more requests
 */
export function PrivacySection({ requestsKey }: { requestsKey: unknown }) {
  const [answer, askAgain] = useAnswer(askRequests, requestsKey);
  const requests = answer.value?.requests ?? [];
  const clear = async () => {
    await sendToBackground('clearRequests', {});
    askAgain();
  };
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{t('options.privacy')}</h2>
      <p>{t('options.privacyReading')}</p>
      <p>{t('options.privacyPages')}</p>
      <h3>{t('options.requests')}</h3>
      {answer.phase === 'ready' && requests.length === 0 && (
        <p class="hint">{t('options.noRequests')}</p>
      )}
      {requests.length > 0 && (
        <>
          <RequestTable requests={requests} />
          <p class="actions">
            <button type="button" class="plain" onClick={clear}>
              {t('options.clearRequests')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
