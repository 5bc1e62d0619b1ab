import { useCallback } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { LostNotice } from '../../components/LostNotice.tsx';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Subscriptions } from '../../components/use-subscriptions.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { SubscribeForm } from './SubscribeForm.tsx';
import { SubscriptionItem } from './SubscriptionItem.tsx';
import { TogetherList } from './TogetherList.tsx';

/** Corpora that came with the extension and that no publisher updates. */
function Bundled({ subscribed }: { subscribed: Set<string> }) {
  const ask = useCallback(() => sendToBackground('getStatus', {}), []);
  const [status] = useAnswer(ask);
  const corpora = (status.value?.corpora ?? []).filter(
    ({ id, vouch }) => !subscribed.has(id) && !vouch.isOwn,
  );
  if (corpora.length === 0) return null;
  return (
    <>
      <h3>{t('options.withoutSubscription')}</h3>
      <ul class="corpora">
        {corpora.map((corpus) => (
          <li key={corpus.id}>
            <CorpusLine corpus={corpus} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the reader holds and subscribes to. */
export function CorporaSection({ subscriptions }: { subscriptions: Subscriptions }) {
  const { value, problem, refresh } = subscriptions;
  const subscribed = new Set(value?.map(({ corpus }) => corpus));
  return (
    <section aria-labelledby="corpora">
      <h2 id="corpora">{t('options.corpora')}</h2>
      {problem && (
        <div class="problem" role="alert">
          <ProblemWords problem={problem} />
        </div>
      )}
      <LostNotice />
      {value && value.length > 0 && (
        <ul class="corpora">
          {value.map((subscription) => (
            <SubscriptionItem
              key={subscription.corpus}
              subscription={subscription}
              refresh={refresh}
            />
          ))}
        </ul>
      )}
      {value && <Bundled key={value.length} subscribed={subscribed} />}
      <TogetherList />
      <SubscribeForm refresh={refresh} />
    </section>
  );
}
