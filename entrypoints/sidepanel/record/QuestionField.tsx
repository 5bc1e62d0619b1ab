import { useCallback, useEffect } from 'preact/hooks';
import { StanceMark } from '../../../components/StanceMark.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import type { StatementView } from '../../../lib/messages/views.ts';
import type { ProposedQuestion } from './proposed.ts';
import type { FormState } from './to-statement.ts';

const stances = ['affirms', 'denies', 'qualifies'] as const;

/** Statements of a question that may be answered, the earliest first. */
const mostAnswered = 60;

async function askStatements(question: string): Promise<StatementView[]> {
  if (question === 'new' || question === 'none') return [];
  const asked = { key: question, limit: mostAnswered };
  const { details } = await sendToBackground('getDisputeDetails', asked);
  const sides = details?.dispute.sides ?? [];
  return [...sides.flatMap(({ statements }) => statements), ...(details?.dispute.qualifying ?? [])];
}

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

interface Props {
  questions: readonly ProposedQuestion[];
  form: FormState;
  change(changed: Partial<FormState>): void;
}

/** Which question the statement answers, how, and whom it answers. */
export function QuestionField({ questions, form, change }: Props) {
  const { question, questionWords, stance, answers } = form;
  const [asked] = useAnswer(useCallback(() => askStatements(question), [question]));
  const statements = asked.value ?? [];
  // What cannot be chosen in the list is not recorded unseen.
  const isListed = statements.some(({ key }) => key === answers);
  const isUnseen = asked.phase === 'ready' && answers !== '' && !isListed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form has a new `change` each time
  useEffect(() => {
    if (isUnseen) change({ answers: '' });
  }, [isUnseen]);
  return (
    <>
      <label class="field">
        <span>{t('record.question')}</span>
        <select
          value={question}
          onChange={({ currentTarget }) => change({ question: currentTarget.value, answers: '' })}
        >
          {questions.map(({ key, question: words }) => (
            <option key={key} value={key} lang={words.language}>
              {words.text}
            </option>
          ))}
          <option value="new">{t('record.newQuestion')}</option>
          <option value="none">{t('record.noQuestion')}</option>
        </select>
      </label>
      {question === 'new' && (
        <label class="field">
          <span>{t('record.questionWords')}</span>
          <input
            type="text"
            dir="auto"
            value={questionWords}
            onInput={({ currentTarget }) => change({ questionWords: currentTarget.value })}
          />
        </label>
      )}
      {question !== 'none' && (
        <fieldset class="stances">
          <legend>{t('record.stance')}</legend>
          {stances.map((each) => (
            <button
              key={each}
              type="button"
              class="pill"
              aria-pressed={stance === each}
              onClick={() => change({ stance: stance === each ? null : each })}
            >
              <StanceMark stance={each} isNamed={false} /> {t(`stance.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      {statements.length > 0 && (
        <label class="field">
          <span>{t('record.answers')}</span>
          <select
            value={answers}
            onChange={({ currentTarget }) => change({ answers: currentTarget.value })}
          >
            <option value="">{t('record.answersNothing')}</option>
            {statements.map(({ key, speaker, claim }) => (
              <option key={key} value={key}>
                {speaker ? `${speaker.label.text}: ` : ''}
                {shorten(claim.text)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
