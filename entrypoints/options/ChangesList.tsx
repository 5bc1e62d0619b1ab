import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import { joinParts, plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { ChangeCountsView } from '../../lib/messages/sync-views.ts';

/** "Version 3: 1 new statement, 2 changed statements, on 1 question". */
function sayChanges(counts: ChangeCountsView): string {
  const { version, statementsAdded, statementsChanged, statementsGone, disputesTouched } = counts;
  const changes: string[] = [];
  if (statementsAdded > 0) changes.push(plural('options.statementsAdded', statementsAdded));
  if (statementsChanged > 0) changes.push(plural('options.statementsChanged', statementsChanged));
  if (statementsGone > 0) changes.push(plural('options.statementsGone', statementsGone));
  if (changes.length === 0) return t('options.changedNothing', { version });
  if (disputesTouched > 0) changes.push(plural('options.onQuestions', disputesTouched));
  return t('options.changes', { version, changes: joinParts(changes) });
}

function Changes({ corpus }: { corpus: string }) {
  const ask = useCallback(() => sendToBackground('getChanges', { corpus }), [corpus]);
  const [answer, retry] = useAnswer(ask);
  if (answer.phase === 'failed') {
    return <Failure words={t('options.changesFailed')} retry={retry} />;
  }
  const statements = answer.value?.changes?.statements ?? [];
  return (
    <ul class="changes">
      {statements.map(({ key, kind, claim }) => (
        <li key={key}>
          <span class="tag">{t(`options.changeKinds.${kind}`)}</span> <Words words={claim} />
        </li>
      ))}
    </ul>
  );
}

/** What the last version brought: counts, and the statements one click away. */
export function ChangesList({ corpus, counts }: { corpus: string; counts: ChangeCountsView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{sayChanges(counts)}</summary>
      {isOpen && <Changes corpus={corpus} key={counts.version} />}
    </details>
  );
}
