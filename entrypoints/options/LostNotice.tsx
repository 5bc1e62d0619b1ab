import { useCallback } from 'preact/hooks';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { sendToBackground } from '../../lib/messages/send.ts';

/** For a day after the browser lost the database: that it did, and what to open again. */
export function LostNotice() {
  const ask = useCallback(() => sendToBackground('getStatus', {}), []);
  const [status] = useAnswer(ask);
  const problem = status.value?.problems.find(({ code }) => code === 'database-lost');
  if (!problem) return null;
  return (
    <div class="problem" role="status">
      <ProblemWords problem={problem} />
    </div>
  );
}
