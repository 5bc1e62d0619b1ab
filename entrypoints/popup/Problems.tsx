import { popupText } from '../../components/popup-text.ts';
import type { ProblemView } from '../../lib/messages/views.ts';

/** What does not work, each in a sentence; everything else goes on. */
export function Problems({ problems }: { problems: ProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <section class="problems" role="status" aria-label={popupText.problems}>
      <ul>
        {problems.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
