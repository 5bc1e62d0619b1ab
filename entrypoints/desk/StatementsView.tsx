import { useCallback, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Missing } from '../../lib/desk/find-missing.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { FindField } from './FindField.tsx';
import { Pager } from './Pager.tsx';
import { StatementRow } from './StatementRow.tsx';
import { sayMissing } from './say-missing.ts';

const filters = ['everything', 'other-side', 'date', 'claim', 'question', 'speaker'] as const;
const orders = ['newest', 'question', 'source'] as const;

function sayOrder(order: (typeof orders)[number]): string {
  if (order === 'newest') return t('desk.newest');
  return order === 'question' ? t('desk.byQuestion') : t('desk.bySource');
}

/** Statements on one page: as many as are drawn at once, however many there are. */
const pageLength = 50;

interface Props {
  /** Another one asks anew. */
  turn: number;
  act: Act;
}

/** The statements, to be found, changed and deleted, a page at a time. */
export function StatementsView({ turn, act }: Props) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<(typeof filters)[number]>('everything');
  const [order, setOrder] = useState<(typeof orders)[number]>('newest');
  const [start, setStart] = useState(0);
  const missing: Missing | null = filter === 'everything' ? null : filter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each change
  const ask = useCallback(
    () => sendToBackground('listOwn', { query, missing, order, start, count: pageLength }),
    [query, missing, order, start, turn],
  );
  const [{ phase, value: page }, again] = useAnswer(ask);
  const choose = (chosen: () => void) => {
    chosen();
    setStart(0);
  };
  const sayFilter = (each: (typeof filters)[number]) =>
    each === 'everything'
      ? t('desk.everything')
      : `${sayMissing(each)} (${page?.missing[each] ?? 0})`;
  return (
    <section>
      <div class="tools">
        <FindField find={(words) => choose(() => setQuery(words))} />
        <Choice
          name={t('desk.show')}
          values={filters}
          chosen={filter}
          say={sayFilter}
          choose={(each) => choose(() => setFilter(each))}
        />
        <Choice
          name={t('desk.order')}
          values={orders}
          chosen={order}
          say={sayOrder}
          choose={(each) => choose(() => setOrder(each))}
        />
      </div>
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      {page?.total === 0 && (
        <p class="hint">{t(page.all.statements === 0 ? 'desk.none' : 'desk.nothingFound')}</p>
      )}
      {page && (
        <>
          <ul class="statements">
            {page.statements.map((statement) => (
              <StatementRow key={statement.id} statement={statement} act={act} />
            ))}
          </ul>
          <Pager start={start} length={pageLength} total={page.total} go={setStart} />
        </>
      )}
    </section>
  );
}
