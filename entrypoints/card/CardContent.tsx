import { useContext, useId, useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { formatYears } from '../../components/format-date.ts';
import { PreviewSides } from '../../components/preview/PreviewSides.tsx';
import { Voice } from '../../components/preview/Voice.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';
import { AddOther, AddStatement } from './AddStatement.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHead } from './CardHead.tsx';
import { CardActions } from './card-actions.ts';
import { type CardPage, makePages } from './card-pages.ts';
import { Overview } from './Overview.tsx';
import { ShareButton, ShareQuestion } from './ShareQuestion.tsx';
import { compareThenAndNow } from './then-and-now.ts';
import { Why } from './Why.tsx';

interface PageProps {
  page: CardPage | undefined;
  /** Shows the page of this place. */
  open(at: number): void;
}

function Page({ page, open }: PageProps) {
  const { record } = useContext(CardActions);
  if (!page) return <p class="message">{t('card.nothingOnRecord')}</p>;
  if (page.kind === 'overview') return <Overview {...page} open={open} />;
  if (page.kind === 'statements') {
    return (
      <>
        <h2 class="question">{plural('statement.count', page.count)}</h2>
        <div class="only">{page.voice && <Voice statement={page.voice} />}</div>
      </>
    );
  }
  const { question, key } = page.dispute;
  return (
    <>
      <h2 class="question" lang={question.language} dir="auto">
        {question.text}
      </h2>
      <PreviewSides
        dispute={page.dispute}
        level={3}
        byMissing={record && ((heard) => <AddOther add={() => record(key, heard.key)} />)}
      />
    </>
  );
}

/** Said where the page is of another time than what is on record. */
function OtherTime({ view, published }: { view: EntityPreview; published: string | null }) {
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
  view: EntityPreview;
  /** The page's own date, `2016-06-09`. */
  published: string | null;
  isPinned: boolean;
  pin(isPinned: boolean): void;
}

/** What is on record about one entity, a question at a time. */
export function CardContent({ view, published, isPinned, pin }: Props) {
  const [at, setAt] = useState(0);
  const [isWhyOpen, setIsWhyOpen] = useState(false);
  const [isShareOpen, setIsShareOpen] = useState(false);
  const whyId = useId();
  const shareId = useId();
  const pages = makePages(view);
  const page = pages[at];
  return (
    <StatementCorpora.Provider value={view.corpora}>
      <CardHead entity={view.entity} isPinned={isPinned} pin={pin}>
        {page?.kind === 'dispute' && (
          <>
            <AddStatement question={page.dispute.key} />
            <ShareButton
              id={shareId}
              isOpen={isShareOpen}
              toggle={() => setIsShareOpen(!isShareOpen)}
            />
          </>
        )}
      </CardHead>
      <OtherTime view={view} published={published} />
      {/* A new key for each page, so that it is read from its top. */}
      <div class="record" key={at} aria-live={at > 0 ? 'polite' : undefined}>
        <Page page={page} open={setAt} />
        {view.corpora.map((corpus) => (
          <CorpusLine key={corpus.id} corpus={corpus} isShort={view.corpora.length === 1} />
        ))}
        {isShareOpen && page?.kind === 'dispute' && (
          <ShareQuestion id={shareId} of={page.dispute.key} />
        )}
        {isWhyOpen && page && (
          <Why id={whyId} view={view} dispute={page.kind === 'dispute' ? page.dispute : null} />
        )}
      </div>
      <CardFooter
        view={view}
        pages={pages}
        at={at}
        turnTo={setAt}
        why={{ id: whyId, isOpen: isWhyOpen, toggle: () => setIsWhyOpen(!isWhyOpen) }}
      />
    </StatementCorpora.Provider>
  );
}
