import { useMemo, useRef, useState } from 'preact/hooks';
import { CorpusLine } from '../../components/CorpusLine.tsx';
import { countListed, countStatements, withWithdrawn } from '../../components/count-statements.ts';
import { countInForce } from '../../components/in-force.ts';
import { JoinClaims, OtherWordings } from '../../components/JoinedQuestions.tsx';
import { type ListHandle, LongList } from '../../components/long-list/LongList.tsx';
import { Note } from '../../components/Note.tsx';
import { rich, richList } from '../../components/rich-text.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { StanceMark } from '../../components/StanceMark.tsx';
import { StatementItem } from '../../components/StatementItem.tsx';
import { ShareMenu } from '../../components/share/ShareMenu.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { Words } from '../../components/Words.tsx';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { DisputeDetails } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';
import { AddStatement } from './AddStatement.tsx';
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
import { Together } from './Together.tsx';

/**
 * How many statements in force are listed; of how many, where the filters leave some out; and how
 * many withdrawn ones stand among them.
 */
function sayShown(shown: readonly PlacedStatement[], all: number): string {
  const count = countInForce(shown.map(({ statement }) => statement));
  const withdrawn = shown.length - count;
  return [
    count === all ? plural('panel.allShown', all) : plural('panel.shown', all, { shown: count }),
    ...(withdrawn > 0 ? [`${plural('statement.withdrawnCount', withdrawn)}.`] : []),
  ].join(' ');
}

/** How many statements of the list a document has. */
function sayOwn(own: readonly PlacedStatement[]): string {
  const count = countInForce(own.map(({ statement }) => statement));
  return withWithdrawn(plural('panel.sourceStatements', count), own.length - count);
}

function Sources({ statements }: { statements: PlacedStatement[] }) {
  return (
    <section class="sources">
      <h3>{t('panel.sources')}</h3>
      <LongList
        class="documents"
        items={groupBySource(statements)}
        keyOf={({ source }) => source.key}
      >
        {({ source, statements: own }) => (
          <>
            {source.title && (
              <p class="source-title">
                <a href={formatPlace({ view: 'source', key: source.key })}>
                  <cite>
                    <Words words={source.title} />
                  </cite>
                </a>
              </p>
            )}
            <p>
              <SourceLine source={source} />
              {' · '}
              {sayOwn(own)}
            </p>
            {source.note && <Note title={t('source.note')} note={source.note} />}
          </>
        )}
      </LongList>
    </section>
  );
}

interface Props {
  /** Of a long one the first statements at first; what needs all of them waits for the rest. */
  details: DisputeDetails;
  /** Key of the statement to go to. */
  at?: string | undefined;
}

/** Everything on record about one question: who said what, when, in answer to whom, and where. */
export function DisputePanel({ details, at }: Props) {
  const { dispute, total, corpora, about, offers } = details;
  const list = useRef<ListHandle>(null);
  const [filter, setFilter] = useState(noFilter);
  const all = useMemo(() => listStatements(dispute), [dispute]);
  const choices = useMemo(() => choicesOf(all, corpora), [all, corpora]);
  const shown = useMemo(() => all.filter((placed) => passes(placed, filter)), [all, filter]);
  const count = countStatements(details);
  const listed = countListed(details);
  const isWaiting = all.length < listed;
  const isHere = all.some(({ statement }) => statement.key === at);
  const goTo = (key: string) => list.current?.goTo(key);
  return (
    <StatementCorpora.Provider value={corpora}>
      <article class="whole-dispute">
        <p class="kicker">{t('panel.questionOnRecord')}</p>
        <h2 lang={dispute.question.language} dir="auto">
          {dispute.question.text}
        </h2>
        <p class="summary">
          {rich('panel.summary', {
            statements: withWithdrawn(plural('statement.count', count), total.withdrawn),
            speakers: plural('panel.speakers', total.speakers),
            documents: plural('panel.documents', total.documents),
            entities: richList(
              about.map(({ key, label }) => (
                <a key={key} href={formatPlace({ view: 'entity', key })}>
                  <Words words={label} />
                </a>
              )),
            ),
          })}
        </p>
        {dispute.note && <Note title={t('dispute.note')} note={dispute.note} />}
        <OtherWordings dispute={dispute} />
        <JoinClaims dispute={dispute} />
        <Together own={corpora[0]} offers={offers} />
        <ShareMenu details={details} isWaiting={isWaiting} />
        <AddStatement dispute={dispute} />
        <Filters
          counts={total.stances}
          choices={choices}
          filter={filter}
          change={setFilter}
          isWaiting={isWaiting}
        />
        {isWaiting ? (
          <div class="timeline awaited" />
        ) : (
          <Timeline statements={shown} choose={goTo} />
        )}
        <p class="count" role="status">
          {sayShown(shown, count)} {t(corpora.length > 1 ? 'panel.inTurns' : 'panel.earliestFirst')}
        </p>
        {shown.length === 0 && (
          <p class="nothing">
            {t('panel.nothingPasses')}{' '}
            <button type="button" class="plain" onClick={() => setFilter(noFilter)}>
              {t('panel.showAll')}
            </button>
          </p>
        )}
        <LongList
          class="statements"
          items={shown}
          keyOf={({ statement }) => statement.key}
          total={isWaiting ? listed : undefined}
          at={isHere ? at : undefined}
          handle={list}
        >
          {({ statement, stance }) => (
            <>
              <StanceMark stance={stance} />
              <div>
                <StatementItem statement={statement} />
              </div>
            </>
          )}
        </LongList>
        {!isWaiting && <Sources statements={shown} />}
        <ExportMenu exported={{ dispute, corpora, statements: shown }} isWaiting={isWaiting} />
        {corpora.map((corpus) => (
          <CorpusLine key={corpus.id} corpus={corpus} />
        ))}
      </article>
    </StatementCorpora.Provider>
  );
}
