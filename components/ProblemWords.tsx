import { t } from '../lib/i18n/texts.ts';
import { type Problem, sayProblem } from './say-error.ts';

/** What failed, in the reader's language; one click away the error's own sentence, to pass on. */
export function ProblemWords({ problem }: { problem: Problem }) {
  return (
    <>
      <p>{sayProblem(problem)}</p>
      <details class="note">
        <summary>{t('errors.details')}</summary>
        <p lang="en" dir="ltr">
          {problem.text}
        </p>
      </details>
    </>
  );
}
