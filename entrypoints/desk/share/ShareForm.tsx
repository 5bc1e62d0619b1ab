import { useState } from 'preact/hooks';
import { formatDay } from '../../../components/format-amount.ts';
import { TextField } from '../../../components/TextField.tsx';
import { Words } from '../../../components/Words.tsx';
import type { ShareReport } from '../../../lib/desk/sharing/share-views.ts';
import { language, t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { canWriteFolder, chooseFolder, saveFolder, savePack, saveZip } from './save-share.ts';

interface Props {
  report: ShareReport;
  /** As they were typed last. */
  publisher: string;
  title: string;
  /** Whether there is a key that may sign. */
  canSign: boolean;
  isRunning: boolean;
  run(action: () => Promise<unknown>): void;
}

/** How the collection is called, and the ways to have it as files. */
export function ShareForm({ report, canSign, isRunning, run, ...last }: Props) {
  const [publisher, setPublisher] = useState(last.publisher);
  const [title, setTitle] = useState(last.title);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState('');
  const { statements, altered, errors, stamp } = report;
  const isNamed = publisher.trim() !== '' && title.trim() !== '';
  const isWhole = statements.length > 0 && errors.length === 0;
  const isExplained = altered.length === 0 || reason.trim() !== '';
  const isReady = canSign && isNamed && isWhole && isExplained && !isRunning;
  /** @param choose asks for a place in the very click; nothing is made where none is chosen */
  function share<Place>(
    save: (place: Place) => Promise<void>,
    choose: () => Promise<Place | null>,
  ) {
    run(async () => {
      setDone('');
      const place = await choose();
      if (place === null) return;
      const names = { publisher, title, language };
      const shared = await sendToBackground('shareOwn', { names, reason, stamp });
      await save(place);
      const date = formatDay(shared.expires);
      const { version, statements: count } = shared;
      setDone(t('sharing.done', { version, count, date }));
    });
  }
  const downloads = async () => title;
  return (
    <section aria-labelledby="share-names">
      <h3 id="share-names">{t('sharing.names')}</h3>
      <TextField label={t('sharing.publisher')} value={publisher} change={setPublisher} />
      <TextField label={t('sharing.collectionTitle')} value={title} change={setTitle} />
      {altered.length > 0 && (
        <>
          <p>{t('sharing.altered')}</p>
          <ul class="plain-list">
            {altered.map(({ id, text }) => (
              <li key={id}>
                <Words words={text} />
              </li>
            ))}
          </ul>
          <TextField label={t('sharing.reason')} value={reason} change={setReason} />
        </>
      )}
      {!(canSign && isNamed) && <p class="hint">{t('sharing.toDo')}</p>}
      <div class="ways">
        <div>
          <p class="actions">
            <button
              type="button"
              class="primary"
              disabled={!isReady}
              aria-describedby="share-pack"
              onClick={() => share(savePack, downloads)}
            >
              {t('sharing.saveFile')}
            </button>
          </p>
          <p class="hint" id="share-pack">
            {t('sharing.saveFileHint')}
          </p>
        </div>
        <div>
          <p class="actions">
            {canWriteFolder() && (
              <button
                type="button"
                class="plain"
                disabled={!isReady}
                aria-describedby="share-host"
                onClick={() => share(saveFolder, chooseFolder)}
              >
                {t('sharing.saveFolder')}
              </button>
            )}
            <button
              type="button"
              class="plain"
              disabled={!isReady}
              aria-describedby="share-host"
              onClick={() => share(saveZip, downloads)}
            >
              {t('sharing.saveZip')}
            </button>
          </p>
          <p class="hint" id="share-host">
            {t('sharing.hostHint')}
          </p>
        </div>
      </div>
      <p role="status">{isRunning ? t('sharing.working') : done}</p>
    </section>
  );
}
