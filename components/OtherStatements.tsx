import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { AnsweringStatement, EntityView } from '../lib/messages/views.ts';
import { PlaceOpener } from './place-opener.ts';
import { StanceMark } from './StanceMark.tsx';
import { StatementList } from './StatementList.tsx';
import { Words } from './Words.tsx';

/** The questions that a statement answers, and how; each the way to all sides of it. */
function Stances({ stances }: Pick<AnsweringStatement, 'stances'>) {
  const open = useContext(PlaceOpener);
  return (
    <ul class="stances-elsewhere">
      {stances.map(({ key, question, stance }) => (
        <li key={key}>
          <StanceMark stance={stance} />{' '}
          {open ? (
            <button type="button" class="plain" onClick={() => open({ view: 'dispute', key })}>
              <Words words={question} />
            </button>
          ) : (
            <Words words={question} />
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * Statements outside of the questions shown: first those that answer other questions, each with
 * them; then those that no question is asked about, of which alone that is said.
 */
export function OtherStatements({
  elsewhere,
  statements,
}: Pick<EntityView, 'elsewhere' | 'statements'>) {
  const stancesOf = new Map(elsewhere.map(({ statement, stances }) => [statement.key, stances]));
  return (
    <>
      {elsewhere.length > 0 && (
        <>
          <p class="answers-elsewhere">{t('statement.answersElsewhere')}</p>
          <StatementList
            statements={elsewhere.map(({ statement }) => statement)}
            after={({ key }) => <Stances stances={stancesOf.get(key) ?? []} />}
          />
        </>
      )}
      {statements.length > 0 && (
        <>
          <p class="not-covered">{t('statement.notCovered')}</p>
          <StatementList statements={statements} />
        </>
      )}
    </>
  );
}
