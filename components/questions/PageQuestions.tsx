import { useCallback, useContext, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { Failure } from '../Failure.tsx';
import { ListContext } from '../mention-list/list-context.ts';
import type { FrameMentions } from '../mention-list/list-entities.ts';
import { PlaceOpener } from '../place-opener.ts';
import { useAnswer } from '../use-answer.ts';
import { NotCompared } from './NotCompared.tsx';
import { PageQuestionItem } from './PageQuestionItem.tsx';
import {
  chooseSentence,
  listPageQuestions,
  type PageSentence,
  takeDisputes,
} from './page-questions.ts';

const shownAtFirst = 4;

interface Props {
  frames: FrameMentions[];
  /** Null where nothing is done in the page. */
  reveal: ((sentence: PageSentence) => void) | null;
  corpora: readonly CorpusView[];
}

/** What is disputed on the page: the questions that fit its sentences, those that fit most first. */
export function PageQuestions({ frames, reveal, corpora }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const open = useContext(PlaceOpener);
  const { tab } = useContext(ListContext);
  // Frames often answer with other sentences of the same questions, which are not asked for again.
  const { disputes, hasMore } = useMemo(() => takeDisputes(frames), [frames]);
  const keys = disputes.join(' ');
  const ask = useCallback(async () => {
    if (keys === '') return [];
    return (await sendToBackground('getQuestions', { keys: keys.split(' ') })).questions;
  }, [keys]);
  const [answer, retry] = useAnswer(ask);
  const questions = answer.value;
  const listed = useMemo(() => listPageQuestions(frames, questions ?? []), [frames, questions]);
  const shown = isWhole ? listed : listed.slice(0, shownAtFirst);
  return (
    <section class="page-questions" aria-labelledby="disputed">
      <h2 id="disputed">{t('popup.disputed')}</h2>
      {answer.phase === 'failed' && <Failure words={t('popup.pageFailed')} retry={retry} />}
      {answer.phase === 'slow' && !questions && <p class="waiting">{t('popup.asking')}</p>}
      {answer.phase === 'ready' && listed.length === 0 && (
        <NotCompared
          pageLanguage={frames.find(({ isTop }) => isTop)?.language ?? ''}
          corpora={corpora}
        >
          <p class="none-fits">{t('popup.noneFits')}</p>
        </NotCompared>
      )}
      <ol>
        {shown.map((each) => {
          const sentence = chooseSentence(each, frames);
          return (
            <PageQuestionItem
              key={each.question.key}
              of={each}
              go={reveal && sentence ? () => reveal(sentence) : null}
            />
          );
        })}
      </ol>
      {shown.length < listed.length && (
        <button type="button" class="more" onClick={() => setIsWhole(true)}>
          {plural('popup.moreQuestions', listed.length - shown.length)}
        </button>
      )}
      {open && tab !== null && reveal && listed.length > 0 && (
        <button type="button" class="more" onClick={() => open({ view: 'report', tab })}>
          {t('report.title')}
        </button>
      )}
      {hasMore && <p class="none-fits">{t('popup.moreSentences')}</p>}
    </section>
  );
}
