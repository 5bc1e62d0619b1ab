import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../../components/Failure.tsx';
import { UnsavedNotice } from '../../../components/Unsaved.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { formatPlace, type RecordingPlace } from '../../../lib/panel/panel-place.ts';
import { findTab } from './find-tab.ts';
import { fillFromSelection, type ProposedQuestion } from './proposed.ts';
import { RecordForm } from './RecordForm.tsx';
import { SavedNotice } from './SavedNotice.tsx';

async function askQuestion(key: string | null): Promise<ProposedQuestion[]> {
  if (key === null) return [];
  const { questions } = await sendToBackground('getQuestions', { keys: [key] });
  return questions.map(({ key, question }) => ({ key, question }));
}

async function readSelected({ tab, frame }: RecordingPlace) {
  const page = await findTab(tab);
  if (!page) return null;
  const { selected } = await sendToBackground('readSelection', { tab: page.tab, frame });
  return selected && { page, proposed: await fillFromSelection(selected) };
}

/** Fills the form from what is selected beside the panel, and tells the question that was asked for. */
async function fill(place: RecordingPlace) {
  const [filled, asked] = await Promise.all([readSelected(place), askQuestion(place.question)]);
  const known = filled?.proposed.questions.some(({ key }) => key === place.question);
  if (!known) filled?.proposed.questions.unshift(...asked);
  return { filled, question: asked[0]?.question ?? null };
}

/** The words that a reader has selected, as a statement to be recorded. */
export function RecordPanel({ place }: { place: RecordingPlace }) {
  const [saved, setSaved] = useState<{ id: string; key: string } | null>(null);
  const [answer, askAgain] = useAnswer(useCallback(() => fill(place), [place]));
  const asked = { question: place.question, answers: place.answers };
  const again = () => {
    setSaved(null);
    askAgain();
  };
  const { filled = null, question = null } = answer.phase === 'ready' ? answer.value : {};
  return (
    <article class="recording" aria-busy={answer.phase !== 'ready'}>
      <h2>{t('record.title')}</h2>
      {answer.phase === 'failed' && <Failure words={t('panel.failed')} retry={askAgain} />}
      {answer.phase === 'slow' && <p class="waiting">{t('card.loading')}</p>}
      {question && !filled && (
        <p class="asked" lang={question.language} dir="auto">
          {question.text}
        </p>
      )}
      {answer.phase === 'ready' && !filled && <p class="nothing">{t('record.empty')}</p>}
      {saved && <SavedNotice saved={saved} />}
      {saved && <UnsavedNotice />}
      {filled && !saved && (
        <RecordForm
          key={filled.proposed.quotes[0]?.exact}
          proposed={filled.proposed}
          asked={asked}
          page={filled.page}
          saveWords={t('record.save')}
          onSaved={setSaved}
        />
      )}
      <p class="more">
        <button type="button" class="plain" onClick={again}>
          {t('record.useSelection')}
        </button>{' '}
        <a href={formatPlace({ view: 'draft', tab: place.tab })}>{t('record.draftPage')}</a>
      </p>
    </article>
  );
}
