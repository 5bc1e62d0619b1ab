import type { StatementView } from '../lib/messages/views.ts';
import { Attribution } from './Attribution.tsx';
import { StatementNotes } from './StatementNotes.tsx';
import { StatementWords } from './StatementWords.tsx';
import { text } from './text.ts';

function Answers({ answers }: Pick<StatementView, 'answers'>) {
  return answers.map(({ key, speaker }) => (
    <p class="answers" key={key}>
      {speaker ? text.answersSpeaker(speaker.text) : text.answersStatement}
    </p>
  ));
}

/** One statement with everything that is known about who said it, when and where. */
export function StatementItem({ statement }: { statement: StatementView }) {
  if (statement.status === 'withdrawn') {
    const reason = statement.statusReason;
    return (
      <article class="statement">
        <p class="remark">{text.withdrawnStatement}</p>
        {reason && (
          <p class="remark" lang={reason.language} dir="auto">
            {reason.text}
          </p>
        )}
      </article>
    );
  }
  return (
    <article class="statement">
      <Answers answers={statement.answers} />
      <StatementWords statement={statement} />
      <Attribution statement={statement} />
      <StatementNotes statement={statement} />
    </article>
  );
}
