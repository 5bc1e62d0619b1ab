import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Failure } from '../../components/Failure.tsx';
import { SharedWords } from '../../components/share/SharedWords.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { CardTool } from './CardTool.tsx';

interface ButtonProps {
  /** Of what it opens. */
  id: string;
  isOpen: boolean;
  toggle(): void;
}

/** Shows the words to share of the question that the card shows. */
export function ShareButton({ id, isOpen, toggle }: ButtonProps) {
  return (
    <CardTool
      kind="share-question"
      label={t('share.open')}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={toggle}
    >
      <path
        d="M8 10V1.75M4.75 5 8 1.75 11.25 5M5 7.5H3.25v6.75h9.5V7.5H11"
        fill="none"
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </CardTool>
  );
}

/** The words to share of a question. They need all of its statements, of which the card has two. */
export function ShareQuestion({ of: key, id }: { of: string; id: string }) {
  const panel = useRef<HTMLDivElement>(null);
  const ask = useCallback(
    async () => (await sendToBackground('getDisputeDetails', { key })).details,
    [key],
  );
  const [{ phase, value: details }, askAgain] = useAnswer(ask);
  useEffect(() => {
    if (phase === 'ready') panel.current?.scrollIntoView({ block: 'start' });
  }, [phase]);
  return (
    <div class="share-panel" id={id} ref={panel}>
      {phase === 'slow' && <p>{t('card.loading')}</p>}
      {phase === 'failed' && <Failure words={t('card.failed')} retry={askAgain} />}
      {phase === 'ready' &&
        (details ? <SharedWords details={details} /> : <p>{t('panel.gone')}</p>)}
    </div>
  );
}
