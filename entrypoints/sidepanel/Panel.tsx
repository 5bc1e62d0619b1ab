import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { DisputePanel } from './DisputePanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { SearchPanel } from './SearchPanel.tsx';
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

function AskedDispute({ of }: { of: string }) {
  const ask = useCallback(
    async () => (await sendToBackground('getDispute', { key: of })).details,
    [of],
  );
  return <Asked ask={ask} show={(details) => <DisputePanel details={details} />} />;
}

function AskedEntity({ of }: { of: string }) {
  const ask = useCallback(
    async () => (await sendToBackground('getEntity', { key: of })).view,
    [of],
  );
  return <Asked ask={ask} show={(view) => <EntityPanel view={view} />} />;
}

function AskedSearch({ text }: { text: string }) {
  const ask = useCallback(
    async () => (await sendToBackground('searchText', { text })).found,
    [text],
  );
  return <Asked ask={ask} show={(found) => <SearchPanel text={text} found={found} />} />;
}

function Start() {
  return (
    <section class="start">
      <h2>{t('panel.startTitle')}</h2>
      <p>{t('panel.start')}</p>
    </section>
  );
}

/** The side panel: a place of the reader's corpora, as its address names it. */
export function Panel() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const name = JSON.stringify(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place begins at its top
  useEffect(() => main.current?.scrollTo(0, 0), [name]);
  return (
    <main ref={main}>
      {place.view === 'dispute' && <AskedDispute key={name} of={place.key} />}
      {place.view === 'entity' && <AskedEntity key={name} of={place.key} />}
      {place.view === 'search' && <AskedSearch key={name} text={place.text} />}
      {place.view === 'start' && <Start />}
    </main>
  );
}
