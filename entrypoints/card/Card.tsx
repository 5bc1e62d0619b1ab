import { useContext, useState } from 'preact/hooks';
import { ProblemWords } from '../../components/ProblemWords.tsx';
import { PageChangesBeside } from '../../components/page-changes.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { CardView } from '../../lib/messages/preview-views.ts';
import { Candidates } from './Candidates.tsx';
import { CardContent } from './CardContent.tsx';
import { ClaimRecord } from './ClaimRecord.tsx';
import { CardActions } from './card-actions.ts';
import type { CardState } from './card-session.ts';
import { QuotationRecord } from './QuotationRecord.tsx';

/** Stands where no entity's name does. */
function CardTitle() {
  return <h1 class="unseen">{t('card.pageTitle')}</h1>;
}

interface ViewsProps extends CardView {
  published: string | null;
}

function Views({ views, quotations, claims, published }: Omit<ViewsProps, 'changes'>) {
  const actions = useContext(CardActions);
  const [chosen, choose] = useState(0);
  const [isPinned, setIsPinned] = useState(false);
  const view = views[chosen];
  const records = [
    ...claims.map((claim) => <ClaimRecord key={claim.key} claim={claim} />),
    ...quotations.map((quotation) => (
      <QuotationRecord
        key={quotation.key}
        quotation={quotation}
        shown={view?.fits ? (view.disputes[0]?.key ?? null) : null}
      />
    )),
  ];
  if (!view) {
    return (
      <>
        <CardTitle />
        {records}
        {records.length === 0 && <p class="message">{t('card.nothingOnRecord')}</p>}
      </>
    );
  }
  return (
    <>
      {records}
      <Candidates views={views} chosen={chosen} choose={choose} />
      <CardContent
        key={view.entity.key}
        view={view}
        published={published}
        isPinned={isPinned}
        pin={(pinned) => {
          setIsPinned(pinned);
          actions.pin(pinned);
        }}
      />
    </>
  );
}

interface Props {
  state: CardState;
  /** The page's own date, `2016-06-09`; null where it has none. */
  published?: string | null;
  /** Which mention of the page it is; null where the pointer opened the card. */
  name: string | null;
  /** CSS pixels; what does not fit is scrolled inside the card. */
  maxHeight: number;
  retry(): void;
}

/** The hover card in every state it can be in. */
export function Card({ state, published = null, name, maxHeight, retry }: Props) {
  if (state.phase === 'blank') return null;
  return (
    <main
      class="card"
      style={{ maxBlockSize: `var(--room, ${maxHeight}px)` }}
      {...(name ? { 'aria-label': name, tabIndex: -1 } : {})}
    >
      {state.phase !== 'ready' && <CardTitle />}
      {state.phase === 'loading' && (
        <p class="message" role="status">
          {t('card.loading')}
        </p>
      )}
      {state.phase === 'failed' && (
        <div class="message" role="alert">
          <p>{t('card.failed')}</p>
          {state.problem && <ProblemWords problem={state.problem} />}
          <button type="button" class="plain try" onClick={retry}>
            {t('card.tryAgain')}
          </button>
        </div>
      )}
      {state.phase === 'ready' && (
        <PageChangesBeside.Provider value={state.changes ?? []}>
          <Views {...state} published={published} />
        </PageChangesBeside.Provider>
      )}
    </main>
  );
}
