import { useContext, useState } from 'preact/hooks';
import { PageChange } from '../../components/page-changes.tsx';
import { PlaceOpener } from '../../components/place-opener.ts';
import { VoiceLine } from '../../components/preview/VoiceLine.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { usePageChanges } from '../../components/use-page-changes.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { PageChangesView } from '../../lib/messages/page-changes.ts';

const shownAtFirst = 3;

function ChangedList({ of }: { of: PageChangesView }) {
  const { changes, statements, corpora, count } = of;
  const [isWhole, setIsWhole] = useState(false);
  const open = useContext(PlaceOpener);
  const byKey = new Map(statements.map((statement) => [statement.key, statement]));
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst);
  return (
    <StatementCorpora.Provider value={corpora}>
      <p class="changed-how">{plural('changed.found', count, { changed: changes.length })}</p>
      <ol>
        {shown.map((change) => {
          const statement = byKey.get(change.statement);
          return (
            <li key={change.key}>
              <PageChange change={change} hasWords />
              {statement && <VoiceLine statement={statement} />}
              {statement && open && (
                <button
                  type="button"
                  class="pill"
                  onClick={() =>
                    open({ view: 'source', key: statement.source.key, at: statement.key })
                  }
                >
                  {t('changed.openSource')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {shown.length < changes.length && (
        <button type="button" class="more" onClick={() => setIsWhole(true)}>
          {plural('statement.showMore', changes.length - shown.length)}
        </button>
      )}
    </StatementCorpora.Provider>
  );
}

/**
 * What has become of the quotations that were taken from this page; nothing where all are there, and where
 * none were.
 */
export function ChangedQuotations({ tab }: { tab: number }) {
  const changes = usePageChanges(tab);
  if (!changes || changes.state === 'same' || changes.state === 'unsaid') return null;
  const { state, count } = changes;
  return (
    <section class="page-questions changed-quotations" aria-labelledby="changed">
      <h2 id="changed">{t('changed.title')}</h2>
      {state === 'unknown' || state === 'part' ? (
        <p class="changed-how">{plural(`changed.${state}`, count)}</p>
      ) : (
        <ChangedList of={changes} />
      )}
    </section>
  );
}
