import { CorpusLine } from '../../components/CorpusLine.tsx';
import { CorpusTags } from '../../components/CorpusTags.tsx';
import { OtherStatements } from '../../components/OtherStatements.tsx';
import { PlaceOpener } from '../../components/place-opener.ts';
import { BothSides } from '../../components/questions/BothSides.tsx';
import { useQuestions } from '../../components/questions/use-questions.ts';
import { StatementCorpora } from '../../components/statement-corpora.ts';
import { summarise } from '../../components/summarise.ts';
import { Words } from '../../components/Words.tsx';
import { plural, t } from '../../lib/i18n/texts.ts';
import type { EntityDetails, QuestionView } from '../../lib/messages/views.ts';
import { formatPlace, type PanelPlace } from '../../lib/panel/panel-place.ts';
import { Together } from './Together.tsx';

const openHere = (place: PanelPlace) => location.assign(formatPlace(place));

/** Both sides of a question; their room until they are known. */
function Sides({ of: question }: { of: QuestionView | undefined }) {
  return question ? <BothSides of={question} /> : <span class="both-sides awaited" />;
}

/** An entity with the questions about it, each a link to its place, and its other statements. */
export function EntityPanel({ details }: { details: EntityDetails }) {
  const { entity, disputes, elsewhere, statements, corpora, total, offers } = details;
  const questions = useQuestions(disputes.map(({ key }) => key));
  return (
    <StatementCorpora.Provider value={corpora}>
      <article>
        <h2>
          <Words words={entity.label} />
        </h2>
        {entity.description && (
          <p class="summary">
            <Words words={entity.description} />
          </p>
        )}
        <p class="summary">{summarise(entity)}</p>
        <Together own={corpora[0]} offers={offers} />
        {disputes.length > 0 && (
          <section>
            <h3>{t('panel.questions')}</h3>
            <ul class="places">
              {disputes.map(({ key, keys, question }) => (
                <li key={key}>
                  <a href={formatPlace({ view: 'dispute', key })}>
                    <Words words={question} />
                  </a>{' '}
                  <CorpusTags of={keys} corpora={corpora} />
                  <Sides of={questions.get(key)} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {elsewhere.length + statements.length > 0 && (
          <section>
            <h3>{plural('statement.otherCount', total.statements)}</h3>
            <PlaceOpener.Provider value={openHere}>
              <OtherStatements elsewhere={elsewhere} statements={statements} />
            </PlaceOpener.Provider>
          </section>
        )}
        {corpora.map((corpus) => (
          <CorpusLine key={corpus.id} corpus={corpus} />
        ))}
      </article>
    </StatementCorpora.Provider>
  );
}
