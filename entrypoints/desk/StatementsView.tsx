import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { Failure } from '../../components/Failure.tsx';
import { LongList } from '../../components/long-list/LongList.tsx';
import type { Missing } from '../../lib/desk/find-missing.ts';
import { t } from '../../lib/i18n/texts.ts';
import type { Act } from './act.ts';
import { FindField } from './FindField.tsx';
import { StatementRow } from './StatementRow.tsx';
import { sayMissing } from './say-missing.ts';
import { useStatements } from './use-statements.ts';

const filters = ['everything', 'other-side', 'date', 'claim', 'question', 'speaker'] as const;
const orders = ['newest', 'question', 'source'] as const;

function sayOrder(order: (typeof orders)[number]): string {
  if (order === 'newest') return t('desk.newest');
  return order === 'question' ? t('desk.byQuestion') : t('desk.bySource');
}

interface Props {
  /** Another one asks anew. */
  turn: number;
  act: Act;
}

/** The statements, to be found, changed and deleted. */
export function StatementsView({ turn, act }: Props) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<(typeof filters)[number]>('everything');
  const [order, setOrder] = useState<(typeof orders)[number]>('newest');
  const [edited, setEdited] = useState<string | null>(null);
  const missing: Missing | null = filter === 'everything' ? null : filter;
  const { listed, hasFailed, again, see } = useStatements({ query, missing, order }, turn);
  const page = listed?.page;
  const sayFilter = (each: (typeof filters)[number]) =>
    each === 'everything'
      ? t('desk.everything')
      : `${sayMissing(each)} (${page?.missing[each] ?? 0})`;
  return (
    <section>
      <div class="tools">
        <FindField find={setQuery} />
        <Choice
          name={t('desk.show')}
          values={filters}
          chosen={filter}
          say={sayFilter}
          choose={(each) => setFilter(each)}
        />
        <Choice
          name={t('desk.order')}
          values={orders}
          chosen={order}
          say={sayOrder}
          choose={(each) => setOrder(each)}
        />
      </div>
      {hasFailed && <Failure words={t('desk.failed')} retry={again} />}
      {page?.total === 0 && (
        <p class="hint">{t(page.all.statements === 0 ? 'desk.none' : 'desk.nothingFound')}</p>
      )}
      {listed && listed.rows.length > 0 && (
        <LongList
          key={listed.name}
          class="statements"
          items={listed.rows}
          keyOf={(statement) => statement?.id ?? ''}
          kept={listed.rows.findIndex((statement) => statement?.id === edited)}
          onDrawn={see}
        >
          {(statement) =>
            statement && (
              <StatementRow
                statement={statement}
                act={act}
                isEdited={statement.id === edited}
                edit={(isEdited) => setEdited(isEdited ? statement.id : null)}
              />
            )
          }
        </LongList>
      )}
    </section>
  );
}
