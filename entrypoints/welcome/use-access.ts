import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/messages/browser.ts';

/** What the content script's matches amount to. */
const allPages = { origins: ['<all_urls>'] };

export type Access = 'unknown' | 'given' | 'missing' | 'refused';

/**
 * Whether the browser lets pages be read, and how to ask for it. Chromium does not tell of access
 * that content scripts have, so it stays unknown there.
 */
export function useAccess(isFirefox: boolean): [access: Access, ask: () => void] {
  const [access, setAccess] = useState<Access>('unknown');
  useEffect(() => {
    if (!isFirefox) return;
    const look = () =>
      browser.permissions.contains(allPages).then(
        (isGiven) => setAccess(isGiven ? 'given' : 'missing'),
        () => setAccess('unknown'),
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
    void browser.permissions.request(allPages).then(
      (isGiven) => setAccess(isGiven ? 'given' : 'refused'),
      () => setAccess('refused'),
    );
  return [access, ask];
}
