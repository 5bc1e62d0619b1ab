import { useCallback, useEffect, useState } from 'preact/hooks';
import { Failure } from '../../../components/Failure.tsx';
import { useAnswer } from '../../../components/use-answer.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { type DraftedPage, draftPage, fillDraft } from './draft-page.ts';
import { findTab, type PageTab } from './find-tab.ts';
import { RecordForm } from './RecordForm.tsx';

/** Questions that are offered again. */
const mostRecent = 4;

async function readDrafts(asked: number | null) {
  const page = await findTab(asked);
  if (!page) return null;
  const { page: text } = await sendToBackground('readForDraft', { tab: page.tab });
  return text && { drafted: draftPage(text), page };
}

interface StepProps {
  drafted: DraftedPage;
  at: number;
  page: PageTab;
  /** Keys of the questions that were answered on this page, the last first. */
  recent: readonly string[];
  onTaken(question: string | null): void;
  go(to: number): void;
}

/** What a proposal is filled with; who goes through a page has its next statement answer the last question, as a rule. */
async function fillStep(drafted: DraftedPage, at: number, recent: readonly string[]) {
  const [filled, answered] = await Promise.all([
    fillDraft(drafted, at),
    recent.length > 0 ? sendToBackground('getQuestions', { keys: [...recent] }) : { questions: [] },
  ]);
  const { questions, isFirstNear } = filled;
  const near = isFirstNear ? questions.slice(0, 1) : [];
  const all = [...near, ...answered.questions, ...questions];
  const byKey = new Map(all.map(({ key, question }) => [key, { key, question }]));
  return { ...filled, questions: [...byKey.values()] };
}

/** One proposal: taken as it is or changed, or skipped. */
function Step({ drafted, at, page, recent, onTaken, go }: StepProps) {
  const [answer, askAgain] = useAnswer(
    useCallback(() => fillStep(drafted, at, recent), [drafted, at, recent]),
  );
  if (answer.phase === 'failed') return <Failure words={t('panel.failed')} retry={askAgain} />;
  if (answer.phase !== 'ready') return <p class="waiting">{t('card.loading')}</p>;
  return (
    <RecordForm
      proposed={answer.value}
      asked={{ question: null, answers: null }}
      page={page}
      saveWords={t('record.take')}
      onSaved={({ question }) => onTaken(question)}
    >
      <button type="button" class="plain" onClick={() => go(at + 1)}>
        {t('record.skip')}
      </button>
      {at > 0 && (
        <button type="button" class="plain" onClick={() => go(at - 1)}>
          {t('record.back')}
        </button>
      )}
    </RecordForm>
  );
}

/** Every quotation and reported claim of a page in its order, one by one. */
export function DraftPanel({ tab }: { tab: number | null }) {
  const [answer, askAgain] = useAnswer(useCallback(() => readDrafts(tab), [tab]));
  const [at, setAt] = useState(0);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const found = answer.phase === 'ready' ? answer.value : null;
  const count = found?.drafted.proposals.length ?? 0;
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(count, to)));
    scrollTo(0, 0);
  };
  const take = (question: string | null) => {
    const others = recent.filter((key) => key !== question);
    if (question !== null) setRecent([question, ...others].slice(0, mostRecent));
    go(at + 1);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp'))
        return;
      event.preventDefault();
      go(at + (event.key === 'ArrowDown' ? 1 : -1));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <article class="recording" aria-busy={answer.phase !== 'ready'}>
      <h2>{t('record.draftPage')}</h2>
      <p class="summary">{t('record.draftLead')}</p>
      {answer.phase === 'failed' && <Failure words={t('panel.failed')} retry={askAgain} />}
      {answer.phase === 'slow' && <p class="waiting">{t('card.loading')}</p>}
      {answer.phase === 'ready' && !found && <p class="nothing">{t('report.noPage')}</p>}
      {found && count === 0 && <p class="nothing">{t('record.draftNone')}</p>}
      {count > 0 && (
        <p class="count" role="status">
          {at < count ? t('record.draftPlace', { place: at + 1, count }) : t('record.draftDone')}
        </p>
      )}
      {found && at < count && (
        <Step
          key={at}
          drafted={found.drafted}
          at={at}
          page={found.page}
          recent={recent}
          onTaken={take}
          go={go}
        />
      )}
    </article>
  );
}
