import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { Words } from '../../components/Words.tsx';
import type { OwnQuestionView } from '../../lib/desk/own-views.ts';
import { joinParts, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { FindField } from './FindField.tsx';
import { Mergeable } from './Mergeable.tsx';
import { TextField } from './TextField.tsx';

const stances = ['affirms', 'denies', 'qualifies'] as const;

/** How many answer a question, and how. */
function sayCounts({ counts, isElsewhere }: OwnQuestionView): string {
  return joinParts([
    ...stances.map((stance) => `${t(`stance.${stance}`)} ${counts[stance]}`),
    ...(isElsewhere ? [t('desk.elsewhere')] : []),
  ]);
}

/** The questions of the collection, worded anew in their place, and made one where they ask the same. */
export function QuestionList({ turn, act }: { turn: number; act: Act }) {
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew after each change
  const ask = useCallback(() => sendToBackground('listOwnQuestions', { query }), [query, turn]);
  const [{ phase, value }, again] = useAnswer(ask);
  return (
    <section>
      <div class="tools">
        <FindField find={setQuery} />
      </div>
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      {value && (
        <Mergeable
          items={value.questions}
          nameOf={({ question }) => question.text}
          merge={(keep, ids) =>
            act(t('desk.saved'), () => sendToBackground('mergeOwnQuestions', { keep, ids }))
          }
          show={(each) => (
            <>
              <Words words={each.question} /> <span class="hint">{sayCounts(each)}</span>
            </>
          )}
          edit={(question, close) => <EditQuestion {...{ question, act, close }} />}
        />
      )}
    </section>
  );
}

interface EditProps {
  question: OwnQuestionView;
  act: Act;
  close(): void;
}

function EditQuestion({ question: { id, question }, act, close }: EditProps) {
  const [words, setWords] = useState(question.text);
  const save = async () => {
    const edit = { id, question: words, language: question.language };
    if (await act(t('desk.saved'), () => sendToBackground('editOwnQuestion', edit))) close();
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField name={t('desk.question')} value={words} change={setWords} />
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
