import { isInForce } from '../../components/in-force.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { DisputeView } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';

/** The ways to record what is selected beside the panel as an answer to a question. */
export function AddStatement({ dispute }: { dispute: DisputeView }) {
  const place = { view: 'record', tab: null, frame: null, question: dispute.key } as const;
  const heard = dispute.sides.map(({ statements }) => statements.filter(isInForce));
  const spoken = heard.filter(({ length }) => length > 0);
  const [only] = spoken.length === 1 ? spoken : [];
  // Of several nobody knows which is answered.
  const answers = only?.length === 1 ? (only[0]?.key ?? null) : null;
  return (
    <p class="add-statement">
      <a href={formatPlace({ ...place, answers: null })}>{t('record.addStatement')}</a>
      {only && (
        <>
          {' '}
          <a href={formatPlace({ ...place, answers })}>{t('record.addOther')}</a>
        </>
      )}
    </p>
  );
}
