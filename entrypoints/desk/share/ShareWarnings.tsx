import { Words } from '../../../components/Words.tsx';
import type { SharedItem, ShareReport } from '../../../lib/desk/sharing/share-views.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { ShareList } from './ShareList.tsx';

interface Props {
  report: ShareReport;
  leaveOut(item: SharedItem): void;
}

/** What the reader looks at before sharing. */
export function ShareWarnings({ report, leaveOut }: Props) {
  const { unknownPersons, long, undated, oneSided, errors } = report;
  const isClear = unknownPersons.length + long.count + undated + oneSided + errors.length === 0;
  if (isClear) return null;
  return (
    <section aria-labelledby="share-warnings">
      <h3 id="share-warnings">{t('sharing.before')}</h3>
      {errors.length > 0 && (
        <div class="problem">
          <p>{t('sharing.errors')}</p>
          <ul class="plain-list" lang="en" dir="ltr">
            {errors.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {unknownPersons.length > 0 && (
        <div class="problem">
          <p>{t('sharing.unknownPersons', { count: unknownPersons.length })}</p>
          <p class="hint">{t('sharing.unknownHint')}</p>
          <ShareList items={unknownPersons} does={t('sharing.leaveOut')} press={leaveOut} />
        </div>
      )}
      {long.count > 0 && (
        <div class="problem">
          <p>{t('sharing.long', { count: long.count })}</p>
          <ul class="plain-list">
            {long.documents.map(({ id, text }) => (
              <li key={id}>
                <Words words={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {undated > 0 && <p>{t('sharing.undated', { count: undated })}</p>}
      {oneSided > 0 && <p>{t('sharing.oneSided', { count: oneSided })}</p>}
    </section>
  );
}
