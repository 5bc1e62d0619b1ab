import { useCallback } from 'preact/hooks';
import { useAnswer } from '../../../components/use-answer.ts';
import { Words } from '../../../components/Words.tsx';
import type { SharedItem, ShareReport } from '../../../lib/desk/sharing/share-views.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { ShareList } from './ShareList.tsx';

interface Props {
  report: ShareReport;
  /** Marks as private what is left out, or takes the mark back. */
  leaveOut(item: SharedItem, isLeftOut: boolean): void;
}

const parts = ['statements', 'questions', 'persons', 'others', 'documents'] as const;

/** The other collections that the records name, by their titles where they are here. */
function OtherCorpora({ ids }: { ids: readonly string[] }) {
  const ask = useCallback(() => sendToBackground('getStatus', {}), []);
  const [{ value }] = useAnswer(ask);
  if (ids.length === 0 || !value) return null;
  return (
    <>
      <p>{t('sharing.corpora')}</p>
      <ul class="plain-list">
        {ids.map((id) => {
          const title = value.corpora.find((corpus) => corpus.id === id)?.title;
          return <li key={id}>{title ? <Words words={title} /> : <bdi dir="ltr">{id}</bdi>}</li>;
        })}
      </ul>
    </>
  );
}

/** What leaves this computer, all of it, and what stays. */
export function ShareContents({ report, leaveOut }: Props) {
  return (
    <section aria-labelledby="share-contents">
      <h3 id="share-contents">{t('sharing.leaving')}</h3>
      {parts.map((part) => (
        <details key={part}>
          <summary>{t(`sharing.${part}`, { count: report[part].length })}</summary>
          <ShareList
            items={report[part]}
            does={t('sharing.leaveOut')}
            press={(item) => leaveOut(item, true)}
          />
        </details>
      ))}
      <OtherCorpora ids={report.corpora} />
      <p>{t('sharing.licence', { licence: report.licence })}</p>
      {report.marked.length > 0 && (
        <details open>
          <summary>{t('sharing.leftOut', { count: report.marked.length })}</summary>
          <ShareList
            items={report.marked}
            does={t('sharing.putBack')}
            press={(item) => leaveOut(item, false)}
          />
        </details>
      )}
      {report.telling > 0 && <p>{t('sharing.telling', { count: report.telling })}</p>}
      {report.withdrawn > 0 && <p>{t('sharing.withdrawn', { count: report.withdrawn })}</p>}
    </section>
  );
}
