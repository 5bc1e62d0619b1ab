import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { cardWidth } from '../../lib/messages/card-port.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { CardFrame } from './CardFrame.tsx';
import {
  chooseFirstCard,
  findMarks,
  type MarkPlace,
  type Run,
  strongestMark,
} from './find-marks.ts';
import { samples } from './samples.ts';

async function askMarks(): Promise<Run[][]> {
  const page = { language: document.documentElement.lang, published: null };
  const answer = await sendToBackground('matchTexts', { texts: [...samples], evidence: [], page });
  return findMarks(samples, answer);
}

const captions = {
  'two-sided': 'welcome.seenTwoSided',
  'one-sided': 'welcome.seenOneSided',
  'on-record': 'welcome.seenOnRecord',
} as const;

const unmarked: Run[][] = samples.map((words) => [{ words, mark: null, meanings: [] }]);

interface SampleProps {
  runs: Run[];
  /** Place of the run whose card is open; null for none. */
  open: number | null;
  press(run: number): void;
  children: ComponentChildren;
}

/** A sentence with its marks and what they say; the card of the pressed one follows it. */
function Sample({ runs, open, press, children }: SampleProps) {
  const strongest = strongestMark(runs);
  return (
    <li>
      <div class="sample">
        <p class="sentence">
          {runs.map(({ words, mark }, index) =>
            mark ? (
              <button
                key={`${index} ${words}`}
                type="button"
                class={`name ${mark}`}
                aria-expanded={index === open}
                onClick={() => press(index)}
              >
                {words}
              </button>
            ) : (
              words
            ),
          )}
        </p>
        {strongest && <p class="caption">{t(captions[strongest])}</p>}
      </div>
      {children}
    </li>
  );
}

/** Sentences of ours, marked by the reader's own corpora, and one card, open from the start. */
export function Samples() {
  const list = useRef<HTMLUListElement>(null);
  const [answer, retry] = useAnswer(askMarks);
  const [pressed, setPressed] = useState<MarkPlace | null | 'none yet'>('none yet');
  const close = useCallback(() => {
    // The card is gone, and the keyboard with it, unless it goes back to the name.
    const isInCard = document.activeElement?.matches('.card-frame');
    if (isInCard) list.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setPressed(null);
  }, []);
  if (answer.phase === 'failed')
    return <Failure words={t('welcome.examplesFailed')} retry={retry} />;
  const texts = answer.value ?? unmarked;
  const opened = pressed === 'none yet' ? chooseFirstCard(texts) : pressed;
  const isUnmarked = answer.phase === 'ready' && chooseFirstCard(texts) === null;
  return (
    <>
      {isUnmarked && <p>{t('welcome.nothingMarked')}</p>}
      <ul
        ref={list}
        class={isUnmarked ? 'samples' : 'samples with-card'}
        style={{ '--card-width': `${cardWidth}px` }}
      >
        {texts.map((runs, text) => {
          const open = opened?.text === text ? opened.run : null;
          const meanings = open === null ? undefined : runs[open]?.meanings;
          return (
            <Sample
              key={samples[text]}
              runs={runs}
              open={open}
              press={(run) => setPressed(run === open ? null : { text, run })}
            >
              {meanings && (
                <CardFrame
                  key={open}
                  meanings={meanings}
                  sentence={samples[text] ?? ''}
                  close={close}
                />
              )}
            </Sample>
          );
        })}
        {answer.phase === 'slow' && <li class="waiting">{t('card.loading')}</li>}
      </ul>
    </>
  );
}
