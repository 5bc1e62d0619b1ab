import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';

/** What the content script's matches amount to. */
const allPages = { origins: ['<all_urls>'] };

type State = 'unknown' | 'given' | 'missing' | 'refused';

/**
 * Whether the browser lets pages be read, and in Firefox, where the reader may have refused it or
 * taken it back, the question. Chromium does not tell of access that content scripts have.
 */
export function Access({ isFirefox }: { isFirefox: boolean }) {
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    if (!isFirefox) return;
    const look = () =>
      browser.permissions.contains(allPages).then(
        (isGiven) => setState(isGiven ? 'given' : 'missing'),
        () => setState('unknown'),
      );
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    void look();
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [isFirefox]);
  const ask = () =>
    browser.permissions.request(allPages).then(
      (isGiven) => setState(isGiven ? 'given' : 'refused'),
      () => setState('refused'),
    );
  return (
    <>
      <p>{t('welcome.accessReason')}</p>
      {!isFirefox && <p>{t('welcome.accessGivenAtInstall')}</p>}
      <div role="status">
        {state === 'given' && <p>{t('welcome.accessGiven')}</p>}
        {state === 'missing' && <p>{t('welcome.accessMissing')}</p>}
        {state === 'refused' && <p>{t('welcome.accessRefused')}</p>}
      </div>
      {(state === 'missing' || state === 'refused') && (
        <button type="button" class="plain ask" onClick={() => void ask()}>
          {t('welcome.accessAsk')}
        </button>
      )}
    </>
  );
}
