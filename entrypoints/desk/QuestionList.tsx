import { useState } from 'preact/hooks';
import { TextField } from '../../components/TextField.tsx';
import { Words } from '../../components/Words.tsx';
import type { OwnQuestionView } from '../../lib/desk/own-views.ts';
import { joinParts, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { Act } from './act.ts';
import { EditForm } from './EditForm.tsx';
import { FoundList } from './FoundList.tsx';
import { Mergeable } from './Mergeable.tsx';

const askQuestions = (query: string) => sendToBackground('listOwnQuestions', { query });

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
  return (
    <FoundList turn={turn} ask={askQuestions}>
      {({ questions }) => (
        <Mergeable
          items={questions}
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
    </FoundList>
  );
}

interface EditProps {
  question: OwnQuestionView;
  act: Act;
  close(): void;
}

function EditQuestion({ question: { id, question }, act, close }: EditProps) {
  const [words, setWords] = useState(question.text);
  const edit = { id, question: words, language: question.language };
  const save = () => act(t('desk.saved'), () => sendToBackground('editOwnQuestion', edit));
  return (
    <EditForm save={save} close={close}>
      <TextField label={t('desk.question')} value={words} change={setWords} />
    </EditForm>
  );
}
