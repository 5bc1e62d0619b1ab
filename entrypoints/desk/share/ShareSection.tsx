import { useState } from 'preact/hooks';
import { Failure } from '../../../components/Failure.tsx';
import { ProblemWords } from '../../../components/ProblemWords.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useAnswer } from '../../../components/use-answer.ts';
import type { SharedItem } from '../../../lib/desk/sharing/share-views.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import type { Act } from '../act.ts';
import { ShareContents } from './ShareContents.tsx';
import { ShareForm } from './ShareForm.tsx';
import { ShareKey } from './ShareKey.tsx';
import { ShareWarnings } from './ShareWarnings.tsx';

interface Props {
  /** Another one asks anew. */
  turn: number;
  act: Act;
}

/** Sharing the collection: opened by a button, and nothing is made before another one is pressed. */
export function ShareSection({ turn, act }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('sharing.open')}
        </button>
      </p>
      {isOpen && <Share turn={turn} act={act} />}
    </>
  );
}

const askShare = () => sendToBackground('getShare', {});

function Share({ turn, act }: Props) {
  const [{ phase, value }, again] = useAnswer(askShare, turn);
  const { isRunning, problem, run } = useAction();
  const runAndAsk = (action: () => Promise<unknown>) =>
    void run(async () => {
      try {
        await action();
      } finally {
        again();
      }
    });
  const leaveOut = ({ id }: SharedItem, isPrivate: boolean) =>
    void act(t('desk.saved'), () => sendToBackground('markOwnPrivate', { ids: [id], isPrivate }));
  return (
    <section class="share" aria-labelledby="share-title">
      <div>
        <h2 id="share-title">{t('sharing.title')}</h2>
        <p>{t('sharing.lead')}</p>
      </div>
      {phase === 'failed' && <Failure words={t('desk.failed')} retry={again} />}
      {value && (
        <>
          <ShareContents report={value.report} leaveOut={leaveOut} />
          <ShareWarnings report={value.report} leaveOut={(item) => leaveOut(item, true)} />
          <ShareKey shareKey={value.key} run={runAndAsk} />
          <ShareForm
            report={value.report}
            publisher={value.publisher}
            title={value.title}
            canSign={value.key !== null && Date.parse(value.key.expires) > Date.now()}
            isRunning={isRunning}
            run={runAndAsk}
          />
        </>
      )}
      {problem && (
        <div class="problem" role="alert">
          <ProblemWords problem={problem} />
        </div>
      )}
    </section>
  );
}
