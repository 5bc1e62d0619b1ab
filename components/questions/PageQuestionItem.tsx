import { useContext } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/texts.ts';
import { PlaceOpener } from '../place-opener.ts';
import { Words } from '../Words.tsx';
import { BothSides } from './BothSides.tsx';
import type { PageQuestion } from './page-questions.ts';

interface Props {
  of: PageQuestion;
  /** Takes the reader to the sentence, or to the next; null where nothing is done in the page. */
  go: (() => void) | null;
}

/** A question that fits sentences of the page: both sides, and the way to the sentences. */
export function PageQuestionItem({ of: { question, sentences }, go }: Props) {
  const open = useContext(PlaceOpener);
  const [one, other] = question.sides;
  const count = one.count + other.count + question.qualifying;
  const told = (
    <>
      <span class="question">
        <Words words={question.question} />
      </span>{' '}
      <BothSides of={question} />{' '}
      <span class="sentences">{plural('popup.sentences', sentences.length)}</span>
    </>
  );
  return (
    <li class="page-question">
      {go ? (
        <button type="button" class="told" title={t('popup.goToSentence')} onClick={go}>
          {told}
        </button>
      ) : (
        <div class="told">{told}</div>
      )}
      {open && (
        <button
          type="button"
          class="pill"
          onClick={() => open({ view: 'dispute', key: question.key })}
        >
          {plural('card.allStatements', count)}
          <span class="unseen"> ({plural('card.inPanel', count)})</span>
        </button>
      )}
    </li>
  );
}
