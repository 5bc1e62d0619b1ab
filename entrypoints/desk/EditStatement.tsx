import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Stance } from '../../lib/corpus/records/records.ts';
import type { OwnQuestionView } from '../../lib/desk/own-views.ts';
import type { RecordedStatement } from '../../lib/desk/recorded-statement.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { TextField } from './TextField.tsx';

interface Props {
  id: string;
  /** As the list shows it. */
  speaker: string;
  act: Act;
  close(): void;
}

const stances: readonly Stance[] = ['affirms', 'denies', 'qualifies'];

/** Asks for a statement as the form has it, and for the questions that it may answer. */
async function askFor(id: string) {
  const [{ statement }, { questions }, { corpus }] = await Promise.all([
    sendToBackground('getOwnStatement', { id }),
    sendToBackground('listOwnQuestions', { query: '' }),
    sendToBackground('getOwnCorpus', {}),
  ]);
  if (!statement) throw new Error(`There is no statement ${id}.`);
  return { statement, questions, corpus };
}

/** Changes a statement in its place. */
export function EditStatement({ id, speaker, act, close }: Props) {
  const ask = useCallback(() => askFor(id), [id]);
  const [{ phase, value }, again] = useAnswer(ask);
  if (phase === 'failed') return <Failure words={t('desk.failed')} retry={again} />;
  if (!value) return null;
  return <Fields {...value} {...{ id, speaker, act, close }} />;
}

interface FieldsProps extends Props {
  statement: RecordedStatement;
  questions: OwnQuestionView[];
  corpus: string;
}

function Fields({ id, statement, questions, corpus, speaker, act, close }: FieldsProps) {
  const [told, setTold] = useState(statement);
  const [name, setName] = useState(speaker);
  const change = (changed: Partial<RecordedStatement>) => setTold({ ...told, ...changed });
  const chosen = told.question && 'key' in told.question ? told.question.key : '';
  const save = async () => {
    const isRenamed = name.trim() !== speaker;
    const renamed = name.trim() === '' ? null : { name: name.trim(), kind: 'person' as const };
    const changed = isRenamed ? { ...told, speaker: renamed } : told;
    const isSaved = await act(t('desk.saved'), () =>
      sendToBackground('recordStatement', { statement: changed, replaces: id }),
    );
    if (isSaved) close();
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="field">
        {t('desk.claim')}
        <textarea
          rows={2}
          lang={told.wordsLanguage}
          value={told.claim ?? ''}
          onInput={({ currentTarget }) => change({ claim: currentTarget.value || null })}
        />
      </label>
      <TextField name={t('desk.speaker')} value={name} change={setName} />
      <TextField
        name={t('desk.role')}
        value={told.role ?? ''}
        change={(role) => change({ role: role || null })}
      />
      <TextField
        name={t('desk.said')}
        value={told.said ?? ''}
        change={(said) => change({ said: said || null })}
      />
      <label class="field">
        {t('desk.question')}
        <select
          value={chosen}
          onChange={({ currentTarget: { value: key } }) =>
            change(
              key === ''
                ? { question: null, stance: null }
                : { question: { key }, stance: told.stance ?? 'affirms' },
            )
          }
        >
          <option value="">{t('desk.noQuestion')}</option>
          {questions.map(({ id: each, question }) => (
            <option key={each} value={`${corpus}#${each}`} lang={question.language}>
              {question.text}
            </option>
          ))}
        </select>
      </label>
      {told.question && (
        <label class="field">
          {t('desk.stance')}
          <select
            value={told.stance ?? ''}
            onChange={({ currentTarget }) =>
              change({ stance: stances[currentTarget.selectedIndex] ?? null })
            }
          >
            {stances.map((each) => (
              <option key={each} value={each}>
                {t(`stance.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField
        name={t('desk.note')}
        value={told.note ?? ''}
        change={(note) => change({ note: note || null })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={told.isPrivate}
          onChange={({ currentTarget }) => change({ isPrivate: currentTarget.checked })}
        />
        {t('desk.isPrivate')}
      </label>
      <p class="row">
        <button type="submit" class="primary">
          {t('desk.keep')}
        </button>
        <button type="button" onClick={close}>
          {t('desk.cancel')}
        </button>
      </p>
    </form>
  );
}
