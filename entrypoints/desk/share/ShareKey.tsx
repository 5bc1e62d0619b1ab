import { useState } from 'preact/hooks';
import { FileButton } from '../../../components/FileButton.tsx';
import { Fingerprint } from '../../../components/Fingerprint.tsx';
import { formatDay } from '../../../components/format-amount.ts';
import { saveFile } from '../../../components/save-file.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import type { ShareKeyView } from '../../../lib/messages/share-messages.ts';

interface Props {
  /** Null before there is one. */
  shareKey: ShareKeyView | null;
  /** Runs what a button asks for, and asks for the key anew. */
  run(action: () => Promise<unknown>): void;
}

const fileOf = (thumbprint: string) => `gainsay-root-key-${thumbprint.slice(0, 8)}.jwk`;

/** The key that readers know the collection by: made once, kept in a file, opened to renew. */
export function ShareKey({ shareKey, run }: Props) {
  // As long as this page is open, in case the file was not saved.
  const [made, setMade] = useState<{ text: string; thumbprint: string } | null>(null);
  const save = ({ text, thumbprint }: { text: string; thumbprint: string }) =>
    saveFile(fileOf(thumbprint), 'application/json', text);
  const make = () =>
    run(async () => {
      const key = await sendToBackground('makeShareKey', {});
      setMade(key);
      save(key);
    });
  const open = (file: File) =>
    run(async () => sendToBackground('renewShareKey', { text: await file.text() }));
  const isMade = made !== null && made.thumbprint === shareKey?.thumbprint;
  return (
    <section aria-labelledby="share-key">
      <h3 id="share-key">{t('sharing.key')}</h3>
      <p>{t('sharing.keyWhy')}</p>
      <p class="problem">{t('sharing.keyLoss')}</p>
      {shareKey && (
        <>
          <p>
            {t('sharing.fingerprint')} <Fingerprint thumbprint={shareKey.thumbprint} />
          </p>
          <p class={shareKey.isDue ? 'problem' : 'hint'}>
            {t(shareKey.isDue ? 'sharing.keyDue' : 'sharing.keyUntil', {
              date: formatDay(shareKey.expires),
            })}
          </p>
        </>
      )}
      {isMade && <p role="status">{t('sharing.keyMade', { file: fileOf(made.thumbprint) })}</p>}
      <p class="actions">
        {isMade && (
          <button type="button" class="plain" onClick={() => save(made)}>
            {t('sharing.saveKeyAgain')}
          </button>
        )}
        {!shareKey && (
          <button type="button" class="plain" onClick={make}>
            {t('sharing.makeKey')}
          </button>
        )}
        {(!shareKey || shareKey.isDue) && (
          <FileButton label={t('sharing.haveKey')} accept=".jwk,.json" open={open} />
        )}
      </p>
      {shareKey?.isDue && (
        <details>
          <summary>{t('sharing.lostKey')}</summary>
          <p>{t('sharing.lostHint')}</p>
          <p class="actions">
            <button type="button" class="plain" onClick={make}>
              {t('sharing.makeKey')}
            </button>
          </p>
        </details>
      )}
    </section>
  );
}
