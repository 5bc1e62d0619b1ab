import { CorpusLine } from '../../components/CorpusLine.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { SyncLine } from './SyncLine.tsx';

interface Props {
  corpora: readonly CorpusView[];
  subscriptions: SubscriptionView[];
}

/** The popup's foot: what the reader holds, how old it is, and the way to more. */
export function PopupFooter({ corpora, subscriptions }: Props) {
  return (
    <footer>
      {corpora.map((corpus) => (
        <CorpusLine key={corpus.id} corpus={corpus} />
      ))}
      <SyncLine subscriptions={subscriptions} />
      <p class="add">
        <a href="/options.html#add-corpus" target="_blank" rel="noopener">
          {t('options.addCorpus')}
        </a>
      </p>
    </footer>
  );
}
