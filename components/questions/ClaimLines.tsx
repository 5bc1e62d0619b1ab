import { plural, t } from '../../lib/i18n/texts.ts';
import type { ClaimView } from '../../lib/messages/views.ts';
import { Rating } from '../Rating.tsx';
import { Words } from '../Words.tsx';

interface Props {
  of: ClaimView;
  /** Leads to all that was said on it; null where that is nowhere to be shown. */
  open: (() => void) | null;
}

/** A claim in a list: who made it in which words, and the first answer with its rating. */
export function ClaimLines({ of: { statement, answers, dispute }, open }: Props) {
  const { speaker, claim } = statement;
  const [answer] = answers;
  const responder = answer && (answer.speaker?.label ?? answer.source.publisher);
  return (
    <div class="claim-lines">
      <p>
        <b>{speaker ? <Words words={speaker.label} /> : t('statement.speakerUnclear')}</b>
        {': '}
        <Words words={claim} />
      </p>
      {answer && !answer.rating && responder && (
        <p>
          <b>
            <Words words={responder} />
          </b>
          {': '}
          <Words words={answer.claim} />
        </p>
      )}
      {answer ? <Rating statement={answer} /> : <p class="none-fits">{t('claim.noAnswer')}</p>}
      {open && dispute && (
        <button type="button" class="pill" onClick={open}>
          {plural('card.allStatements', dispute.statements)}
          <span class="unseen"> ({plural('card.inPanel', dispute.statements)})</span>
        </button>
      )}
    </div>
  );
}
