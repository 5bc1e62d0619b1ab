import { useContext } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { Voice } from '../../components/preview/Voice.tsx';
import { repeatsVerdict } from '../../components/Rating.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { ClaimView } from '../../lib/messages/views.ts';
import { CardActions } from './card-actions.ts';

/** The way to all that was said on a claim's question. */
function ToAll({ dispute }: { dispute: NonNullable<ClaimView['dispute']> }) {
  const actions = useContext(CardActions);
  return (
    <button
      type="button"
      class="pill"
      onClick={() => actions.open({ view: 'dispute', key: dispute.key })}
    >
      {plural('card.allStatements', dispute.statements)}
      <span class="unseen"> ({plural('card.inPanel', dispute.statements)})</span>
    </button>
  );
}

/**
 * A claim that the page's sentence is like: who made it, where and when, and what was answered, with
 * a reviewer's rating in its own words. Whether the page repeats, quotes or denies it is left open.
 */
export function ClaimRecord({ claim }: { claim: ClaimView }) {
  const { statement, answers, answerCount, dispute, corpus } = claim;
  const title = t('claim.title');
  return (
    <StatementCorpora.Provider value={[corpus]}>
      <section class="quotation claim" aria-label={title}>
        <h2 class="quotation-title">{title}</h2>
        <p class="quotation-how">{t('claim.how')}</p>
        <Voice statement={statement} />
        <h3 class="answers-title">{answerCount > 0 ? t('claim.answers') : t('claim.noAnswer')}</h3>
        {answers.map((answer) => (
          <Voice key={answer.key} statement={answer} hasWords={!repeatsVerdict(answer)} />
        ))}
        {dispute && <ToAll dispute={dispute} />}
        <CorpusLine corpus={corpus} isShort />
      </section>
    </StatementCorpora.Provider>
  );
}
