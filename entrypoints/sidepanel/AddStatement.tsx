import { t } from '../../lib/i18n/texts.ts';
import type { DisputeView } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';

/** The ways to record what is selected beside the panel as an answer to a question. */
export function AddStatement({ dispute }: { dispute: DisputeView }) {
  const place = { view: 'record', tab: null, frame: null, question: dispute.key } as const;
  const empty = dispute.sides.filter(({ statements }) => statements.length === 0);
  const [missing, ...others] = empty;
  return (
    <p class="add-statement">
      <a href={formatPlace({ ...place, stance: null })}>{t('record.addStatement')}</a>
      {missing && others.length === 0 && (
        <>
          {' '}
          <a href={formatPlace({ ...place, stance: missing.stance })}>{t('record.addOther')}</a>
        </>
      )}
    </p>
  );
}
