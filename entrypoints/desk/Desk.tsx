import { useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { type Problem, toProblem } from '../../components/say-error.ts';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { DeskFiles } from './DeskFiles.tsx';
import { EntityList } from './EntityList.tsx';
import { QuestionList } from './QuestionList.tsx';
import { StatementsView } from './StatementsView.tsx';
import { ShareSection } from './share/ShareSection.tsx';

const parts = ['statements', 'names', 'questions'] as const;

/** How many statements there are, and which of them no file holds. */
const askCounts = () =>
  Promise.all([
    sendToBackground('listOwn', {
      ...{ query: '', missing: null, order: 'newest' as const, start: 0, count: 0 },
    }),
    sendToBackground('getOwnSafety', {}),
  ]);

/** The reader's own collection: found, changed, deleted, merged, and kept in a file. */
export function Desk() {
  const [part, setPart] = useState<(typeof parts)[number]>('statements');
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [{ value, phase }, again] = useAnswer(askCounts, turn);
  const [counts, safety] = value ?? [];
  const act: Act = async (did, action) => {
    setProblem(null);
    setSaid('');
    try {
      await action();
      setSaid(did);
      setTurn((last) => last + 1);
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    }
  };
  const countOf = { ...counts?.all, names: counts?.all.entities };
  return (
    <main>
      <h1>{t('desk.title')}</h1>
      <p>{t('desk.lead')}</p>
      {safety && <DeskFiles safety={safety} act={act} />}
      {counts && counts.all.statements > 0 && <ShareSection turn={turn} act={act} />}
      <div class="said">
        <p role="status">{said}</p>
        {counts?.undo && (
          <button
            type="button"
            class="plain"
            onClick={() => act(t('desk.undone'), () => sendToBackground('undoOwn', {}))}
          >
            {t('desk.undo')}
          </button>
        )}
      </div>
      {problem && (
        <div class="problem" role="alert">
          <ProblemWords problem={problem} />
        </div>
      )}
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      <nav class="parts" aria-label={t('desk.parts')}>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={part === each}
            onClick={() => setPart(each)}
          >
            {t(`desk.${each}`, { count: countOf[each] ?? 0 })}
          </button>
        ))}
      </nav>
      {part === 'statements' && <StatementsView turn={turn} act={act} />}
      {part === 'names' && <EntityList turn={turn} act={act} />}
      {part === 'questions' && <QuestionList turn={turn} act={act} />}
    </main>
  );
}
