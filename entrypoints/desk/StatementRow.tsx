import { OutsideLink } from '../../components/OutsideLink.tsx';
import { StanceMark } from '../../components/StanceMark.tsx';
import { Words } from '../../components/Words.tsx';
import type { OwnStatementView } from '../../lib/desk/own-views.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { EditStatement } from './EditStatement.tsx';
import { sayMissing } from './say-missing.ts';

interface Props {
  statement: OwnStatementView;
  act: Act;
  isEdited: boolean;
  edit(isEdited: boolean): void;
}

/** A statement with what is missing of it; changed in its place. */
export function StatementRow({ statement, act, isEdited, edit }: Props) {
  const { id, words, isQuoted, speaker, said, source, question, missing, isPrivate } = statement;
  const wordsId = `words-${id}`;
  return (
    <>
      <p class={isQuoted ? 'words quoted' : 'words'} id={wordsId}>
        {isQuoted ? (
          <q lang={words.language} dir="auto">
            {words.text}
          </q>
        ) : (
          <Words words={words} />
        )}
      </p>
      <p class="by">
        {speaker && <Words words={speaker} />}
        {said && <span>{said}</span>}
        {source.url ? (
          <OutsideLink address={source.url}>{source.title?.text ?? source.url}</OutsideLink>
        ) : (
          source.title && <Words words={source.title} />
        )}
      </p>
      {question && (
        <p class="answers">
          <StanceMark stance={question.stance} /> <Words words={question.text} />
        </p>
      )}
      <p class="row">
        {isPrivate && <span class="tag">{t('desk.private')}</span>}
        {missing.map((each) => (
          <span key={each} class="tag">
            {sayMissing(each)}
          </span>
        ))}
        <button
          type="button"
          aria-expanded={isEdited}
          aria-describedby={wordsId}
          onClick={() => edit(!isEdited)}
        >
          {t('desk.edit')}
        </button>
        <button
          type="button"
          aria-describedby={wordsId}
          onClick={() => act(t('desk.deleted'), () => sendToBackground('deleteOwn', { ids: [id] }))}
        >
          {t('desk.delete')}
        </button>
      </p>
      {isEdited && (
        <EditStatement id={id} speaker={speaker?.text ?? ''} act={act} close={() => edit(false)} />
      )}
    </>
  );
}
