import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../../components/after-paint.ts';
import { countListed } from '../../components/count-statements.ts';
import { Failure } from '../../components/Failure.tsx';
import { LostNotice } from '../../components/LostNotice.tsx';
import { PlaceOpener } from '../../components/place-opener.ts';
import { FoundCorpora } from '../../components/search/FoundCorpora.tsx';
import { SearchField } from '../../components/search/SearchField.tsx';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { type Search, useSearch } from '../../components/search/use-search.ts';
import { UnsavedNotice } from '../../components/Unsaved.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { CorpusView, DisputeDetails } from '../../lib/messages/views.ts';
import { formatPlace, type PanelPlace } from '../../lib/panel/panel-place.ts';
import { ChangesBeside } from './ChangesBeside.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { DraftPanel } from './record/DraftPanel.tsx';
import { RecordPanel } from './record/RecordPanel.tsx';
import { ReportLink } from './report/ReportLink.tsx';
import { ReportPanel } from './report/ReportPanel.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { Refresh } from './Together.tsx';
import { usePlace } from './use-place.ts';

interface AskedProps<Value> {
  ask(): Promise<Value | null>;
  show(value: Value): ComponentChild;
}

/** Asks the background for something and shows it, or says why there is nothing to show. */
function Asked<Value>({ ask, show }: AskedProps<Value>) {
  const [answer, askAgain] = useAnswer(ask);
  if (answer.phase === 'failed') return <Failure words={t('panel.failed')} retry={askAgain} />;
  if (answer.phase === 'slow') return <p class="waiting">{t('card.loading')}</p>;
  if (answer.phase === 'asked') return null;
  return answer.value === null ? <p class="nothing">{t('panel.gone')}</p> : show(answer.value);
}

interface RecordProps {
  of: string;
  at?: string | undefined;
}

function AskedSource({ of, at }: RecordProps) {
  const ask = useCallback(
    async () => (await sendToBackground('getSourceDetails', { key: of })).details,
    [of],
  );
  return <Asked ask={ask} show={(details) => <SourcePanel details={details} at={at} />} />;
}

/**
 * Statements of a question that are asked for at first: more than anybody sees before the rest is
 * here, and as many as the background knows without reading all of them.
 */
const mostAtFirst = 60;

interface LongDisputeProps extends RecordProps {
  /** The question with its first statements. */
  first: DisputeDetails;
}

/** A question with its first statements, and with all of them once they are here. */
function LongDispute({ of, at, first }: LongDisputeProps) {
  const ask = useCallback(async () => {
    // What a reader came for is painted first.
    await afterPaint();
    return (await sendToBackground('getDisputeDetails', { key: of })).details;
  }, [of]);
  const [answer, askAgain] = useAnswer(ask);
  if (answer.phase === 'ready' && !answer.value) return <p class="nothing">{t('panel.gone')}</p>;
  return (
    <>
      {answer.phase === 'failed' && <Failure words={t('panel.failed')} retry={askAgain} />}
      <DisputePanel details={answer.value ?? first} at={at} />
    </>
  );
}

function AskedDispute({ of, at }: RecordProps) {
  const ask = useCallback(
    async () =>
      (await sendToBackground('getDisputeDetails', { key: of, limit: mostAtFirst })).details,
    [of],
  );
  return (
    <Asked
      ask={ask}
      show={(details) =>
        countListed(details) <= mostAtFirst ? (
          <DisputePanel details={details} at={at} />
        ) : (
          <LongDispute of={of} at={at} first={details} />
        )
      }
    />
  );
}

function AskedEntity({ of }: { of: string }) {
  const ask = useCallback(
    async () => (await sendToBackground('getEntityDetails', { key: of })).details,
    [of],
  );
  return <Asked ask={ask} show={(details) => <EntityPanel details={details} />} />;
}

async function askCorpora(): Promise<CorpusView[]> {
  return (await sendToBackground('getStatus', {})).corpora;
}

/** The reader's corpora; none until they are known. */
function useCorpora(): readonly CorpusView[] {
  return useAnswer(askCorpora)[0].value ?? [];
}

function AskedSearch({ text }: { text: string }) {
  const corpora = useCorpora();
  const ask = useCallback(() => sendToBackground('search', { query: text }), [text]);
  return (
    <Asked
      ask={ask}
      show={(found) => <SearchPanel text={text} found={found} corpora={corpora} />}
    />
  );
}

function Start() {
  return (
    <section class="start">
      <h2>{t('panel.startTitle')}</h2>
      <p>{t('panel.start')}</p>
      <p>{t('find.hint')}</p>
      <UnsavedNotice />
      <ReportLink />
      <p>
        <a href={formatPlace({ view: 'draft', tab: null })}>{t('record.draftPage')}</a>
      </p>
      <p>
        <a href="/reading.html">{t('reading.toView')}</a>
      </p>
    </section>
  );
}

/** What the field finds. It asks for the corpora itself: a place is not drawn anew for them. */
function Found({ search }: { search: Search }) {
  const corpora = useCorpora();
  return (
    <>
      <FoundCorpora groups={search.groups ?? []} corpora={corpora} />
      <SearchResults search={search} corpora={corpora} />
    </>
  );
}

const goTo = (place: PanelPlace) => {
  location.hash = formatPlace(place);
};

/** The side panel: a search, and a place of the reader's corpora, as its address names it. */
export function Panel() {
  const place = usePlace();
  const search = useSearch(goTo);
  const isSearching = search.query.trim() !== '';
  const [round, setRound] = useState(0);
  const name = `${JSON.stringify(place)} ${round}`;
  const refresh = useCallback(() => setRound((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place begins at its top
  useEffect(() => scrollTo(0, 0), [name]);
  return (
    <PlaceOpener.Provider value={goTo}>
      <header>
        <h1 class="unseen">{t('panel.pageTitle')}</h1>
        <SearchField search={search} />
      </header>
      <LostNotice />
      <main hidden={!isSearching}>
        <Found search={search} />
      </main>
      <main hidden={isSearching}>
        <Refresh.Provider value={refresh}>
          <ChangesBeside>
            {place.view === 'dispute' && <AskedDispute key={name} of={place.key} at={place.at} />}
            {place.view === 'source' && <AskedSource key={name} of={place.key} at={place.at} />}
            {place.view === 'entity' && <AskedEntity key={name} of={place.key} />}
          </ChangesBeside>
          {place.view === 'search' && <AskedSearch key={name} text={place.text} />}
          {place.view === 'report' && <ReportPanel key={name} tab={place.tab} />}
          {place.view === 'record' && <RecordPanel key={name} place={place} />}
          {place.view === 'draft' && <DraftPanel key={name} tab={place.tab} />}
          {place.view === 'start' && <Start />}
        </Refresh.Provider>
      </main>
    </PlaceOpener.Provider>
  );
}
