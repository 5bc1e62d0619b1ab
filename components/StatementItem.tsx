import { t } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { AlsoPrinted } from './AlsoPrinted.tsx';
import { Attribution } from './Attribution.tsx';
import { StatementChanges } from './page-changes.tsx';
import { rich } from './rich-text.tsx';
import { StatementNotes } from './StatementNotes.tsx';
import { StatementWords } from './StatementWords.tsx';
import { Words } from './Words.tsx';

/** What a statement answers. */
export function Answers({ answers }: Pick<StatementView, 'answers'>) {
  return answers.map(({ key, speaker }) => (
    <p class="answers" key={key}>
      {speaker
        ? rich('statement.answersSpeaker', { speaker: <Words words={speaker} /> })
        : t('statement.answersStatement')}
    </p>
  ));
}

/** In the place of a statement that its corpus took back. */
export function Withdrawn({ statement }: { statement: StatementView }) {
  const reason = statement.statusReason;
  return (
    <article class="statement">
      <p class="remark">{t('statement.withdrawn')}</p>
      {reason && (
        <p class="remark" lang={reason.language} dir="auto">
          {reason.text}
        </p>
      )}
    </article>
  );
}

/** One statement with everything that is known about who said it, when and where. */
export function StatementItem({ statement }: { statement: StatementView }) {
  if (statement.status === 'withdrawn') return <Withdrawn statement={statement} />;
  return (
    <article class="statement">
      <Answers answers={statement.answers} />
      <StatementWords statement={statement} />
      <StatementChanges of={statement.key} quotes={statement.quotes.length} />
      <Attribution statement={statement} />
      <AlsoPrinted statement={statement} />
      <StatementNotes statement={statement} />
    </article>
  );
}
