import { ProblemWords } from '../../components/ProblemWords.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { ProblemView } from '../../lib/messages/views.ts';

/** What does not work, each in a sentence; everything else goes on. */
export function Problems({ problems }: { problems: ProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <section class="problems" role="status" aria-label={t('popup.problems')}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.text}`}>
            <ProblemWords problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}
