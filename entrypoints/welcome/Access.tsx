import { useEffect, useState } from 'preact/hooks';
import { welcomeText } from '../../components/welcome-text.ts';
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
      <p>{welcomeText.accessReason}</p>
      {!isFirefox && <p>{welcomeText.accessGivenAtInstall}</p>}
      <div role="status">
        {state === 'given' && <p>{welcomeText.accessGiven}</p>}
        {state === 'missing' && <p>{welcomeText.accessMissing}</p>}
        {state === 'refused' && <p>{welcomeText.accessRefused}</p>}
      </div>
      {(state === 'missing' || state === 'refused') && (
        <button type="button" class="plain ask" onClick={() => void ask()}>
          {welcomeText.accessAsk}
        </button>
      )}
    </>
  );
}
