import { sendToBackground } from '../lib/messages/send.ts';
import { afterPaint } from './after-paint.ts';
import { ProblemWords } from './ProblemWords.tsx';
import { useAnswer } from './use-answer.ts';

/** Asked after what the reader came for. */
async function askProblems() {
  await afterPaint();
  return (await sendToBackground('getStatus', {})).problems;
}

/** For a day after the browser lost the database: that it did, and what to open again. */
export function LostNotice() {
  const [problems] = useAnswer(askProblems);
  const problem = problems.value?.find(({ code }) => code === 'database-lost');
  if (!problem) return null;
  return (
    <div class="problem lost" role="status">
      <ProblemWords problem={problem} />
    </div>
  );
}
