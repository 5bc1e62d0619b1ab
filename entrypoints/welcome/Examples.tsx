import { useCallback, useState } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { CardFrame } from './CardFrame.tsx';
import { findMarks, type Run } from './find-marks.ts';

const examples = [
  t('welcome.examples.first'),
  t('welcome.examples.second'),
  t('welcome.examples.third'),
];

async function askMarks(): Promise<Run[][]> {
  const page = { language: document.documentElement.lang, published: null };
  const answer = await sendToBackground('matchTexts', { texts: [...examples], evidence: [], page });
  return findMarks(examples, answer);
}

interface ExampleProps {
  sentence: string;
  runs: Run[];
}

/** A sentence with its marks; a pressed one shows its card below. */
function Example({ sentence, runs }: ExampleProps) {
  const [open, setOpen] = useState<number | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const opened = open === null ? undefined : runs[open];
  return (
    <li>
      <p class="example">
        {runs.map(({ words, mark }, index) =>
          mark ? (
            <button
              key={`${index} ${words}`}
              type="button"
              class={`name ${mark}`}
              aria-expanded={index === open}
              onClick={() => setOpen(index === open ? null : index)}
            >
              {words}
            </button>
          ) : (
            words
          ),
        )}
      </p>
      {opened && (
        <CardFrame key={open} meanings={opened.meanings} sentence={sentence} close={close} />
      )}
    </li>
  );
}

/** Sentences of ours, marked by the reader's own corpora. */
export function Examples() {
  const [answer, retry] = useAnswer(askMarks);
  if (answer.phase === 'failed')
    return <Failure words={t('welcome.examplesFailed')} retry={retry} />;
  if (answer.phase === 'slow') return <p class="waiting">{t('card.loading')}</p>;
  if (answer.phase !== 'ready') return null;
  const isMarked = answer.value.some((runs) => runs.some(({ mark }) => mark));
  return (
    <>
      {!isMarked && <p>{t('welcome.nothingMarked')}</p>}
      <ul class="examples">
        {examples.map((sentence, index) => (
          <Example key={sentence} sentence={sentence} runs={answer.value[index] ?? []} />
        ))}
      </ul>
    </>
  );
}
