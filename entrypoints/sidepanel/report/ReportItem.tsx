import { BothSides } from '../../../components/questions/BothSides.tsx';
import { ClaimLines } from '../../../components/questions/ClaimLines.tsx';
import { Words } from '../../../components/Words.tsx';
import { t } from '../../../lib/i18n/texts.ts';
import { formatPlace } from '../../../lib/panel/panel-place.ts';
import type { ReportLine } from './report-lines.ts';

const toDispute = (key: string) => () => {
  location.hash = formatPlace({ view: 'dispute', key });
};

interface Props {
  line: ReportLine;
  goTo(frame: number, mention: number): void;
}

/** A sentence of the page, which leads to its place, the claims that it is like and the questions that fit it. */
export function ReportItem({ line: { sentence, mention, questions, claims }, goTo }: Props) {
  const { text, language, frame } = sentence;
  return (
    <>
      <button
        type="button"
        class="sentence"
        title={t('report.goTo')}
        onClick={() => goTo(frame, mention)}
      >
        <q lang={language || undefined} dir="auto">
          {text}
        </q>
      </button>
      {claims.map((claim) => (
        <div key={claim.key} class="reported">
          <p class="claim-kind">{t('claim.title')}</p>
          <ClaimLines of={claim} open={claim.dispute && toDispute(claim.dispute.key)} />
        </div>
      ))}
      {questions.map(({ question }) => (
        <p key={question.key} class="reported">
          <a href={formatPlace({ view: 'dispute', key: question.key })}>
            <Words words={question.question} />
          </a>{' '}
          <BothSides of={question} />
        </p>
      ))}
    </>
  );
}
