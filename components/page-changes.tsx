/** What has become, on the page beside, of the quotations that a statement was recorded by. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { QuotationChange } from '../lib/messages/page-changes.ts';
import { DateText } from './DateText.tsx';
import { Differences } from './Differences.tsx';
import { rich } from './rich-text.tsx';

/** Those of the page beside; none where it is no document on record, or is as it was. */
export const PageChangesBeside = createContext<readonly QuotationChange[]>([]);

/** In one line, with the day on which it was still there, where a corpus says it. */
function Fate({ kind, seen }: Pick<QuotationChange, 'kind' | 'seen'>) {
  const date = <DateText date={seen} />;
  if (kind === 'gone')
    return <p>{seen ? rich('changed.goneSeen', { date }) : t('changed.gone')}</p>;
  return <p>{seen ? rich('changed.otherwiseSeen', { date }) : t('changed.otherwise')}</p>;
}

/** One change. @param hasWords false where what is gone stands beside in full */
export function PageChange({ change, hasWords }: { change: QuotationChange; hasWords: boolean }) {
  const { kind, parts, language, exact } = change;
  return (
    <div class="page-change">
      <Fate {...change} />
      {parts.length > 0 && <Differences parts={parts} language={language} />}
      {kind === 'gone' && hasWords && (
        // Not at <q>: browsers take its marks from the language around it.
        <p class="differing" lang={language} dir="auto">
          <q>{exact}</q>
        </p>
      )}
    </div>
  );
}

/** What to say of a statement beside its words; nothing as a rule. @param of its key */
export function StatementChanges({ of, quotes }: { of: string; quotes: number }) {
  const changes = useContext(PageChangesBeside).filter(({ statement }) => statement === of);
  return changes.map((change) => (
    // Of several quotations it is said which.
    <PageChange key={change.key} change={change} hasWords={quotes > 1} />
  ));
}
