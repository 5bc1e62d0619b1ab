import type { ComponentChildren } from 'preact';
import { StatementList } from '../../components/StatementList.tsx';
import { Words } from '../../components/Words.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { LocalText, SearchView } from '../../lib/messages/views.ts';
import { formatPlace, type PanelPlace } from '../../lib/panel/panel-place.ts';

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Places({ places }: { places: { place: PanelPlace; words: LocalText }[] }) {
  return (
    <ul class="places">
      {places.map(({ place, words }) => (
        <li key={formatPlace(place)}>
          <a href={formatPlace(place)}>
            <Words words={words} />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  text: string;
  found: SearchView;
}

/** What is on record about the words of a text: questions, names and statements, the nearest first. */
export function SearchPanel({ text, found: { entities, disputes, statements } }: Props) {
  const isEmpty = entities.length + disputes.length + statements.length === 0;
  return (
    <article>
      <h2>{t('search.title')}</h2>
      <blockquote class="asked" dir="auto">
        {text}
      </blockquote>
      {isEmpty && <p class="nothing">{t('search.nothing')}</p>}
      {disputes.length > 0 && (
        <Part title={t('search.questions')}>
          <Places
            places={disputes.map(({ key, question }) => ({
              place: { view: 'dispute', key },
              words: question,
            }))}
          />
        </Part>
      )}
      {entities.length > 0 && (
        <Part title={t('search.names')}>
          <Places
            places={entities.map(({ key, label }) => ({
              place: { view: 'entity', key },
              words: label,
            }))}
          />
        </Part>
      )}
      {statements.length > 0 && (
        <Part title={t('search.statements')}>
          <StatementList statements={statements} />
        </Part>
      )}
    </article>
  );
}
