import { useCallback } from 'preact/hooks';
import { CorpusName } from '../../components/CorpusName.tsx';
import { rich } from '../../components/rich-text.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { useSettings } from '../../components/use-settings.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';

/** The pairs of corpora that the reader wanted shown together; each can be taken apart again. */
export function TogetherList() {
  const settings = useSettings();
  const ask = useCallback(() => sendToBackground('getStatus', {}), []);
  const [status] = useAnswer(ask);
  const pairs = settings?.together ?? [];
  if (pairs.length === 0) return null;
  const name = (id: string) => {
    const corpus = status.value?.corpora.find((each) => each.id === id);
    // Of one that is gone nothing but the id is known.
    return corpus ? <CorpusName corpus={corpus} /> : <bdi>{id}</bdi>;
  };
  return (
    <>
      <h3>{t('options.together')}</h3>
      <p class="hint">{t('options.togetherHint')}</p>
      <ul class="switched-off together">
        {pairs.map((corpora) => (
          <li key={corpora.join(' ')}>
            <span>
              {rich('options.togetherPair', { one: name(corpora[0]), other: name(corpora[1]) })}
            </span>
            <button
              type="button"
              class="plain"
              onClick={() => sendToBackground('showTogether', { corpora, isTogether: false })}
            >
              {t('panel.showApart')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
