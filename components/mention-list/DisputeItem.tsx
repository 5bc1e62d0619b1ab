import { useContext } from 'preact/hooks';
import type { DisputeView } from '../../lib/messages/views.ts';
import { CorpusTags } from '../CorpusTags.tsx';
import { DisputeSides } from '../DisputeSides.tsx';
import { OtherWordings } from '../JoinedQuestions.tsx';
import { BothSides } from '../questions/BothSides.tsx';
import { sidesOf } from '../questions/sides-of.ts';
import { recordOfDispute } from '../seen-record.ts';
import { StatementCorpora } from '../statement-corpora.ts';
import { Reach } from './Reach.tsx';

interface Props {
  dispute: DisputeView;
  isOpen: boolean;
}

/** A question with both sides in few words; opened, with what they said. */
export function DisputeItem({ dispute, isOpen }: Props) {
  const { question, joined } = dispute;
  const keys = [dispute.key, ...(joined?.questions.map(({ key }) => key) ?? [])];
  return (
    <details class="dispute-item" open={isOpen}>
      <summary>
        <h5 lang={question.language} dir="auto">
          {question.text}
        </h5>
        <CorpusTags of={keys} corpora={useContext(StatementCorpora)} />
        <BothSides of={sidesOf(dispute)} />
      </summary>
      <OtherWordings dispute={dispute} />
      <DisputeSides dispute={dispute} level={6} />
      <Reach view="dispute" of={dispute.key} label={question} record={recordOfDispute(dispute)} />
    </details>
  );
}
