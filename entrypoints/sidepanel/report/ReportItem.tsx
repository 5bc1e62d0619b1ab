import { BothSides } from '../../../components/questions/BothSides.tsx';
import { Words } from '../../../components/Words.tsx';
import { t } from '../../../lib/i18n/texts.ts';
import { formatPlace } from '../../../lib/panel/panel-place.ts';
import type { ReportLine } from './report-lines.ts';

interface Props {
  line: ReportLine;
  goTo(frame: number, mention: number): void;
}

/** A sentence of the page, which leads to its place, and the questions that fit it. */
export function ReportItem({ line: { sentence, questions }, goTo }: Props) {
  const { text, language, frame } = sentence;
  const [{ mention }] = questions;
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
