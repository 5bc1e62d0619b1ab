import { useEffect, useRef, useState } from 'preact/hooks';
import { sayProblem, toProblem } from '../../../components/say-error.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { formatPlace } from '../../../lib/panel/panel-place.ts';

/** Says that a statement was recorded, leads to its question and takes it back. */
export function SavedNotice({ saved }: { saved: { id: string; key: string } }) {
  const [said, setSaid] = useState(t('record.saved'));
  const [isUndone, setUndone] = useState(false);
  const [question, setQuestion] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
    sendToBackground('getOwnStatement', { id: saved.id }).then(
      ({ statement }) => {
        const asked = statement?.question;
        setQuestion(asked && 'key' in asked ? asked.key : null);
      },
      () => undefined,
    );
  }, [saved]);
  const undo = async () => {
    try {
      await sendToBackground('undoOwn', {});
      setUndone(true);
      setSaid(t('record.undone'));
    } catch (error) {
      setSaid(sayProblem(toProblem(error)));
    }
  };
  return (
    <div class="saved" ref={notice} tabIndex={-1} role="status">
      <p>{said}</p>
      {!isUndone && (
        <p class="actions">
          {question && (
            <a href={formatPlace({ view: 'dispute', key: question, at: saved.key })}>
              {t('record.showQuestion')}
            </a>
          )}
          <button type="button" class="plain" onClick={() => void undo()}>
            {t('record.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
