import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { optionsText } from '../../components/options-text.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { ChangeCountsView } from '../../lib/messages/sync-views.ts';

function Changes({ corpus }: { corpus: string }) {
  const ask = useCallback(() => sendToBackground('getChanges', { corpus }), [corpus]);
  const [answer, retry] = useAnswer(ask);
  if (answer.phase === 'failed') {
    return <Failure words={optionsText.changesFailed} retry={retry} />;
  }
  const statements = answer.value?.changes?.statements ?? [];
  return (
    <ul class="changes">
      {statements.map(({ key, kind, claim }) => (
        <li key={key}>
          <span class="tag">{optionsText.changeKinds[kind]}</span> <Words words={claim} />
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
      <summary>{optionsText.changes(counts)}</summary>
      {isOpen && <Changes corpus={corpus} key={counts.version} />}
    </details>
  );
}
