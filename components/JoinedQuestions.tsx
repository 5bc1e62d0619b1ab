import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { DisputePreview } from '../lib/messages/preview-views.ts';
import type { CorpusView, DisputeView, JoinClaim, JoinedQuestion } from '../lib/messages/views.ts';
import { CorpusName } from './CorpusName.tsx';
import { findCorpus } from './find-corpus.ts';
import { Note } from './Note.tsx';
import { rich } from './rich-text.tsx';
import { StatementCorpora } from './statement-corpora.ts';
import { Words } from './Words.tsx';

interface WordingProps {
  joined: JoinedQuestion;
  /** The wording that it is shown in. */
  question: string;
}

/** How another corpus asks it, where that differs. */
function Wording({ joined, question }: WordingProps) {
  const corpus = findCorpus(joined.key, useContext(StatementCorpora));
  if (!corpus) return null;
  const isOther = joined.inverted || joined.question.text !== question;
  const words = {
    corpus: <CorpusName corpus={corpus} />,
    question: <Words words={joined.question} />,
  };
  return (
    <>
      {isOther && (
        <p>{rich(joined.inverted ? 'dispute.askedInverted' : 'dispute.askedAs', words)}</p>
      )}
      {joined.note && <Note title={t('dispute.note')} note={joined.note} />}
    </>
  );
}

/** How the other corpora ask a question that is shown in the words of one; nothing where it is of one only. */
export function OtherWordings({ dispute }: { dispute: DisputeView | DisputePreview }) {
  const { joined } = dispute;
  const questions = Array.isArray(joined) ? joined : (joined?.questions ?? []);
  if (questions.length === 0) return null;
  return (
    <div class="other-wordings">
      {questions.map((joined) => (
        <Wording key={joined.key} joined={joined} question={dispute.question.text} />
      ))}
    </div>
  );
}

interface ClaimProps {
  claim: JoinClaim;
  corpora: readonly CorpusView[];
}

/** Which corpus says of which that their questions are the same, or opposites. */
export function JoinClaimWords({ claim, corpora }: ClaimProps) {
  const [corpus, other] = [claim.corpus, claim.other].map((id) =>
    corpora.find((each) => each.id === id),
  );
  if (!corpus || !other) return null;
  const titles = { corpus: <CorpusName corpus={corpus} />, other: <CorpusName corpus={other} /> };
  return <>{rich(claim.inverted ? 'dispute.saidOpposite' : 'dispute.saidSame', titles)}</>;
}

/** Which corpora say that the questions of a joined one are the same, or opposites. */
export function JoinClaims({ dispute }: { dispute: DisputeView }) {
  const corpora = useContext(StatementCorpora);
  if (!dispute.joined) return null;
  return (
    <ul class="join-claims">
      {dispute.joined.claims.map((claim) => (
        <li key={`${claim.corpus} ${claim.other}`}>
          <JoinClaimWords claim={claim} corpora={corpora} />
        </li>
      ))}
    </ul>
  );
}
