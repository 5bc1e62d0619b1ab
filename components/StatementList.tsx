import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { plural } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { StatementItem } from './StatementItem.tsx';

/** Few enough to be painted at once, and the same number on both sides of a question. */
const shownAtFirst = 12;
const shownMore = 50;

interface Props {
  statements: StatementView[];
  /** What stands below each. */
  after?: (statement: StatementView) => ComponentChildren;
}

/** Statements in the order given, the rest of a long list behind a button. */
export function StatementList({ statements, after }: Props) {
  const [shown, setShown] = useState(shownAtFirst);
  const hidden = statements.length - shown;
  return (
    <>
      <ol class="statements">
        {statements.slice(0, shown).map((statement) => (
          <li key={statement.key}>
            <StatementItem statement={statement} />
            {after?.(statement)}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="more" onClick={() => setShown(shown + shownMore)}>
          {plural('statement.showMore', Math.min(hidden, shownMore))}
        </button>
      )}
    </>
  );
}
