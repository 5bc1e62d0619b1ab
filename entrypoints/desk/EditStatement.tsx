import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Stance } from '../../lib/corpus/records/records.ts';
import type { OwnQuestionView } from '../../lib/desk/own-views.ts';
import type { RecordedStatement } from '../../lib/desk/recorded-statement.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { EditForm } from './EditForm.tsx';

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
  const save = () => {
    const isRenamed = name.trim() !== speaker;
    const renamed = name.trim() === '' ? null : { name: name.trim(), kind: 'person' as const };
    const changed = isRenamed ? { ...told, speaker: renamed } : told;
    return act(t('desk.saved'), () =>
      sendToBackground('recordStatement', { statement: changed, replaces: id }),
    );
  };
  return (
    <EditForm save={save} close={close}>
      <label class="field">
        {t('desk.claim')}
        <textarea
          rows={2}
          lang={told.wordsLanguage}
          value={told.claim ?? ''}
          onInput={({ currentTarget }) => change({ claim: currentTarget.value || null })}
        />
      </label>
      <TextField label={t('desk.speaker')} value={name} change={setName} />
      <TextField
        label={t('desk.role')}
        value={told.role ?? ''}
        change={(role) => change({ role: role || null })}
      />
      <TextField
        label={t('desk.said')}
        value={told.said ?? ''}
        change={(said) => change({ said: said || null })}
      />
      <label class="field">
        {t('desk.question')}
        <select
          value={chosen}
          onChange={({ currentTarget: { value: key } }) =>
            // A stance on one question says nothing of another.
            change({ question: key === '' ? null : { key }, stance: null })
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
            required
            value={told.stance ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ stance: stances.find((each) => each === value) ?? null })
            }
          >
            {/* Nothing is chosen for the reader. */}
            {told.stance === null && <option value="">—</option>}
            {stances.map((each) => (
              <option key={each} value={each}>
                {t(`stance.${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField
        label={t('desk.note')}
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
    </EditForm>
  );
}
