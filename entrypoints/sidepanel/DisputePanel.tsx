import { useMemo, useRef, useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { Note } from '../../components/Note.tsx';
import { formatPlace } from '../../components/panel-place.ts';
import { panelText } from '../../components/panel-text.ts';
import { SourceLine } from '../../components/SourceLine.tsx';
import { StanceMark } from '../../components/StanceMark.tsx';
import { StatementItem } from '../../components/StatementItem.tsx';
import { StatementCorpus } from '../../components/StatementTools.tsx';
import { text } from '../../components/text.ts';
import { Words } from '../../components/Words.tsx';
import type { DisputeDetails } from '../../lib/messages/views.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters } from './Filters.tsx';
import {
  choicesOf,
  listStatements,
  noFilter,
  type PlacedStatement,
  passes,
} from './filter-statements.ts';
import { groupBySource } from './group-sources.ts';
import { Timeline } from './Timeline.tsx';

function Sources({ statements }: { statements: PlacedStatement[] }) {
  return (
    <section class="sources">
      <h3>{panelText.sources}</h3>
      <ul class="documents">
        {groupBySource(statements).map(({ source, statements: own }) => (
          <li key={source.key}>
            {source.title && (
              <p class="source-title">
                <cite>
                  <Words words={source.title} />
                </cite>
              </p>
            )}
            <p>
              <SourceLine source={source} />
              {' · '}
              {panelText.sourceStatements(own.length)}
            </p>
            {source.note && <Note title={text.sourceNote} note={source.note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything on record about one question: who said what, when, in answer to whom, and where. */
export function DisputePanel({ details }: { details: DisputeDetails }) {
  const { dispute, corpus, about } = details;
  const list = useRef<HTMLOListElement>(null);
  const [filter, setFilter] = useState(noFilter);
  const all = useMemo(() => listStatements(dispute), [dispute]);
  const choices = useMemo(() => choicesOf(all), [all]);
  const shown = useMemo(() => all.filter((placed) => passes(placed, filter)), [all, filter]);
  const goTo = (key: string) => {
    const item = [...(list.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset.key === key,
    );
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView({ block: 'center' });
    item.focus({ preventScroll: true });
  };
  return (
    <StatementCorpus.Provider value={corpus}>
      <article class="whole-dispute">
        <p class="kicker">{panelText.questionOnRecord}</p>
        <h2 lang={dispute.question.language} dir="auto">
          {dispute.question.text}
        </h2>
        <p class="summary">
          {panelText.summary(all.length, choices.speakers.length, groupBySource(all).length)}
          {'. '}
          {panelText.about}{' '}
          {about.map(({ key, label }, index) => (
            <>
              {index > 0 && ', '}
              <a key={key} href={formatPlace({ view: 'entity', key })}>
                <Words words={label} />
              </a>
            </>
          ))}
        </p>
        {dispute.note && <Note title={text.questionNote} note={dispute.note} />}
        <Filters all={all} choices={choices} filter={filter} change={setFilter} />
        <Timeline statements={shown} choose={goTo} />
        <p class="count" role="status">
          {panelText.shown(shown.length, all.length)}. {panelText.earliestFirst}
        </p>
        {shown.length === 0 && (
          <p class="nothing">
            {panelText.nothingPasses}{' '}
            <button type="button" class="plain" onClick={() => setFilter(noFilter)}>
              {panelText.showAll}
            </button>
          </p>
        )}
        <ol class="statements" ref={list}>
          {shown.map(({ statement, stance }) => (
            <li key={`${statement.key} ${stance}`} data-key={statement.key} tabIndex={-1}>
              <StanceMark stance={stance} />
              <div>
                <StatementItem statement={statement} />
              </div>
            </li>
          ))}
        </ol>
        <Sources statements={shown} />
        <ExportMenu exported={{ dispute, corpus, statements: shown }} />
        <CorpusLine corpus={corpus} />
      </article>
    </StatementCorpus.Provider>
  );
}
