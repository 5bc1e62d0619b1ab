import { CorpusLine } from '../../components/CorpusLine.tsx';
import { DateText } from '../../components/DateText.tsx';
import { countInForce } from '../../components/in-force.ts';
import { LongList } from '../../components/long-list/LongList.tsx';
import { Note } from '../../components/Note.tsx';
import { OutsideLink } from '../../components/OutsideLink.tsx';
import { PlaceOpener } from '../../components/place-opener.ts';
import { rich, richList } from '../../components/rich-text.tsx';
import { StanceMark } from '../../components/StanceMark.tsx';
import { StatementItem } from '../../components/StatementItem.tsx';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { Words } from '../../components/Words.tsx';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { AnsweringStatement, SourceDetails } from '../../lib/messages/views.ts';
import { formatPlace } from '../../lib/panel/panel-place.ts';

function Published({ source, links }: Pick<SourceDetails, 'source' | 'links'>) {
  const { publisher, published, via } = source;
  return (
    <dl class="facts">
      <dt>{t('source.publisher')}</dt>
      <dd>{publisher ? <Words words={publisher} /> : t('source.unnamed')}</dd>
      <dt>{t('source.published')}</dt>
      <dd>
        <DateText date={published} />
      </dd>
      {via.length > 0 && (
        <>
          <dt>{t('source.relays')}</dt>
          <dd>{richList(via.map((relay) => <Words key={relay.text} words={relay} />))}</dd>
        </>
      )}
      <dt>{t('source.links')}</dt>
      <dd>
        {links.length === 0 && t('cite.noAddress')}
        <ul>
          {links.map(({ url, kind }) => (
            <li key={`${kind} ${url}`}>
              {rich(`source.${kind}`, {
                address: <OutsideLink address={url}>{new URL(url).hostname}</OutsideLink>,
              })}
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** The questions that a statement answers, and how, each a link to all sides of it. */
function Stances({ stances }: Pick<AnsweringStatement, 'stances'>) {
  if (stances.length === 0) return <p class="not-covered">{t('source.noQuestion')}</p>;
  return (
    <ul class="stances-taken">
      {stances.map(({ key, question, stance }) => (
        <li key={`${key} ${stance}`}>
          <StanceMark stance={stance} />{' '}
          <a href={formatPlace({ view: 'dispute', key })}>
            <Words words={question} />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  details: SourceDetails;
  /** Key of the statement to go to. */
  at?: string | undefined;
}

/** A document, where it is to be found, and every statement on record from it. */
export function SourcePanel({ details, at }: Props) {
  const { source, links, corpus, statements } = details;
  const count = countInForce(statements.map(({ statement }) => statement));
  const withdrawn = statements.length - count;
  return (
    <StatementCorpora.Provider value={[corpus]}>
      <article class="whole-source">
        <p class="kicker">{t('source.kicker')}</p>
        <h2>
          <cite>{source.title ? <Words words={source.title} /> : t('source.untitled')}</cite>
        </h2>
        <Published source={source} links={links} />
        {source.note && <Note title={t('source.note')} note={source.note} />}
        <p class="count">
          {plural('source.allStatements', count)}{' '}
          {withdrawn > 0 && `${plural('statement.withdrawnCount', withdrawn)}. `}
          {t('source.order')}
        </p>
        <PlaceOpener.Provider value={null}>
          <LongList
            class="statements"
            items={statements}
            keyOf={({ statement }) => statement.key}
            at={at}
          >
            {({ statement, stances }) => (
              <>
                <StatementItem statement={statement} />
                <Stances stances={stances} />
              </>
            )}
          </LongList>
        </PlaceOpener.Provider>
        <CorpusLine corpus={corpus} />
      </article>
    </StatementCorpora.Provider>
  );
}
