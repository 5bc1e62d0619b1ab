import { useContext, useMemo, useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { DisputeSides } from '../../components/DisputeSides.tsx';
import { EntityHeader } from '../../components/EntityHeader.tsx';
import { formatYears } from '../../components/format-date.ts';
import { OtherWordings } from '../../components/JoinedQuestions.tsx';
import { OtherStatements } from '../../components/OtherStatements.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { EntityView, LocalText } from '../../lib/messages/views.ts';
import type { Order } from '../../lib/settings/settings.ts';
import { CardFooter } from './CardFooter.tsx';
import { CardActions } from './card-actions.ts';
import { type CardPage, countStatements, makePages } from './card-pages.ts';
import { OrderRule } from './OrderRule.tsx';
import { orderView } from './order-view.ts';
import { PinButton } from './PinButton.tsx';
import { compareThenAndNow } from './then-and-now.ts';

interface PageProps {
  page: CardPage | undefined;
  /** Shows the question of this place in the overview. */
  openQuestion(place: number): void;
}

/** No question is about the sentence: what there is, and none of it put forward. */
function Overview({ questions, open }: { questions: LocalText[]; open(place: number): void }) {
  return (
    <div class="overview">
      <p>{t('card.noneFits')}</p>
      <h2>{t('card.questions')}</h2>
      <ul>
        {questions.map((question, place) => (
          <li key={question.text}>
            <button type="button" lang={question.language} dir="auto" onClick={() => open(place)}>
              {question.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Page({ page, openQuestion }: PageProps) {
  if (!page) return <p class="message">{t('card.nothingOnRecord')}</p>;
  if (page.kind === 'overview') return <Overview questions={page.questions} open={openQuestion} />;
  if (page.kind === 'statements') {
    return (
      <>
        <h2 class="question">{page.title}</h2>
        <div class="only">
          <OtherStatements elsewhere={page.elsewhere} statements={page.statements} />
        </div>
      </>
    );
  }
  const { question } = page.dispute;
  return (
    <>
      <h2 class="question" lang={question.language} dir="auto">
        {question.text}
      </h2>
      <OtherWordings dispute={page.dispute} />
      <DisputeSides dispute={page.dispute} level={3} />
    </>
  );
}

/** The way to all statements of the page shown: those of its question, or of the entity. */
function OpenAll({ page, view }: { page: CardPage; view: EntityView }) {
  const actions = useContext(CardActions);
  const isDispute = page.kind === 'dispute';
  const others = page.kind === 'overview' ? view.entity.statements : view.total.statements;
  const count = isDispute ? countStatements(page.dispute) : others;
  const name = isDispute
    ? plural('card.inPanel', count)
    : t('card.openEntity', { name: view.entity.label.text });
  const place = isDispute
    ? ({ view: 'dispute', key: page.dispute.key } as const)
    : ({ view: 'entity', key: view.entity.key } as const);
  return (
    <button type="button" class="open-all" title={name} onClick={() => actions.open(place)}>
      {t('card.openAll', { count: count })}
      <span class="unseen"> ({name})</span>
    </button>
  );
}

/** Said where the page is of another time than what is on record. */
function OtherTime({ view, published }: { view: EntityView; published: string | null }) {
  const times = compareThenAndNow(view, published);
  if (!times) return null;
  const { from, to, year } = times;
  return (
    <p class="other-time">
      {t('card.thenAndNow', { years: formatYears(from, to), year: formatYears(year, year) })}
    </p>
  );
}

interface Props {
  view: EntityView;
  /** The page's own date, `2016-06-09`. */
  published: string | null;
  order: Order;
  isPinned: boolean;
  pin(isPinned: boolean): void;
  choose(order: Order): void;
}

/** What is on record about one entity, a question at a time. */
export function CardContent({ view, published, order, isPinned, pin, choose }: Props) {
  const actions = useContext(CardActions);
  const [index, setIndex] = useState(0);
  const ordered = useMemo(() => orderView(view, order), [view, order]);
  const pages = makePages(ordered, order);
  const page = pages[index];
  const { entity } = view;
  return (
    <StatementCorpora.Provider value={view.corpora}>
      <header>
        <EntityHeader entity={entity} level={1} />
        <span class="place" aria-live="polite">
          {page?.kind === 'dispute' && (
            <button
              type="button"
              class="tag"
              title={t('card.openEntity', { name: entity.label.text })}
              onClick={() => actions.open({ view: 'entity', key: entity.key })}
            >
              {page.place}
              <span class="unseen"> ({t('card.openEntity', { name: entity.label.text })})</span>
            </button>
          )}
        </span>
        <PinButton isPinned={isPinned} pin={pin} />
      </header>
      <OtherTime view={view} published={published} />
      {/* A new key for each page, so that it is read from its top. */}
      <div class="record" key={`${index} ${order}`}>
        <Page page={page} openQuestion={(place) => setIndex(place + 1)} />
        {view.corpora.map((corpus) => (
          <CorpusLine key={corpus.id} corpus={corpus} />
        ))}
      </div>
      {page && (
        <CardFooter
          page={index}
          pageCount={pages.length}
          turnTo={setIndex}
          rule={
            <OrderRule
              view={view}
              order={order}
              choose={(chosen) => {
                setIndex(0);
                choose(chosen);
              }}
            />
          }
        >
          <OpenAll page={page} view={view} />
        </CardFooter>
      )}
    </StatementCorpora.Provider>
  );
}
