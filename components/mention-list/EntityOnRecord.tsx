import { useCallback } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { Failure } from '../Failure.tsx';
import { countInForce } from '../in-force.ts';
import { OtherStatements } from '../OtherStatements.tsx';
import { recordOfEntity } from '../seen-record.ts';
import { StatementCorpora } from '../statement-corpora.ts';
import { useAnswer } from '../use-answer.ts';
import { DisputeItem } from './DisputeItem.tsx';
import { Reach } from './Reach.tsx';

function Record({ view }: { view: EntityView }) {
  const { disputes, elsewhere, statements } = view;
  const others = [...elsewhere.map(({ statement }) => statement), ...statements];
  const count = countInForce(others);
  return (
    <StatementCorpora.Provider value={view.corpora}>
      <Reach
        view="entity"
        of={view.entity.key}
        label={view.entity.label}
        record={recordOfEntity(view)}
      />
      {disputes.length > 0 && (
        <section class="disputes">
          <h4>{t('popup.questions')}</h4>
          {disputes.map((dispute, index) => (
            <DisputeItem key={dispute.key} dispute={dispute} isOpen={index === 0} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section class="others">
          <h4>
            {disputes.length > 0
              ? plural('statement.otherCount', count)
              : plural('statement.count', count)}
          </h4>
          <OtherStatements elsewhere={elsewhere} statements={statements} />
        </section>
      )}
    </StatementCorpora.Provider>
  );
}

/** Everything on record about one entity. */
export function EntityOnRecord({ entity }: { entity: string }) {
  const ask = useCallback(() => sendToBackground('getEntityView', { key: entity }), [entity]);
  const [answer, retry] = useAnswer(ask);
  if (answer.phase === 'failed') return <Failure words={t('panel.failed')} retry={retry} />;
  if (answer.phase === 'slow') return <p class="waiting">{t('card.loading')}</p>;
  if (answer.phase !== 'ready') return null;
  const { view } = answer.value;
  return view ? <Record view={view} /> : <p class="waiting">{t('card.nothingOnRecord')}</p>;
}
