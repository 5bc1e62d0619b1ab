import { useContext } from 'preact/hooks';
import { formatNumber, t } from '../../lib/i18n/texts.ts';
import type { DisputeView, SideView } from '../../lib/messages/views.ts';
import { CorpusTags } from '../CorpusTags.tsx';
import { DisputeSides } from '../DisputeSides.tsx';
import { OtherWordings } from '../JoinedQuestions.tsx';
import { StanceMark } from '../StanceMark.tsx';
import { recordOfDispute } from '../seen-record.ts';
import { StatementCorpora } from '../statement-corpora.ts';
import { Reach } from './Reach.tsx';

function Count({ side }: { side: SideView }) {
  const isEmpty = side.statements.length === 0;
  return (
    <span class={isEmpty ? 'side-count empty' : 'side-count'}>
      <StanceMark stance={side.stance} isNamed={false} />
      {t(`side.${side.stance}`)} {formatNumber(side.statements.length)}
    </span>
  );
}

interface Props {
  dispute: DisputeView;
  isOpen: boolean;
}

/** A question with how many spoke on each side; opened, with what they said. */
export function DisputeItem({ dispute, isOpen }: Props) {
  const { question, sides, qualifying, joined } = dispute;
  const keys = [dispute.key, ...(joined?.questions.map(({ key }) => key) ?? [])];
  const counted: SideView[] = [...sides];
  if (qualifying.length > 0) counted.push({ stance: 'qualifies', statements: qualifying });
  return (
    <details class="dispute-item" open={isOpen}>
      <summary>
        <h4 lang={question.language} dir="auto">
          {question.text}
        </h4>
        <CorpusTags of={keys} corpora={useContext(StatementCorpora)} />
        <span class="side-counts">
          {counted.map((side) => (
            <Count key={side.stance} side={side} />
          ))}
        </span>
      </summary>
      <OtherWordings dispute={dispute} />
      <DisputeSides dispute={dispute} level={5} />
      <Reach view="dispute" of={dispute.key} label={question} record={recordOfDispute(dispute)} />
    </details>
  );
}
