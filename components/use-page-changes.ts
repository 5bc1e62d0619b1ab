import { useCallback, useEffect } from 'preact/hooks';
import { browser } from '../lib/messages/browser.ts';
import type { PageChangesView } from '../lib/messages/page-changes.ts';
import { sendToBackground } from '../lib/messages/send.ts';
import { useAnswer } from './use-answer.ts';

/** What has become of the quotations that were taken from a tab's page, also when that is told later; null as a rule. */
export function usePageChanges(tab: number | null): PageChangesView | null {
  const ask = useCallback(async () => {
    if (tab === null) return null;
    return (await sendToBackground('getPageChanges', { tab })).changes;
  }, [tab]);
  const [{ value }, askAgain] = useAnswer(ask);
  useEffect(() => {
    // The background keeps it there when a page has been compared.
    const onChanged = (changed: object, area: string) => {
      if (area === 'session' && `changes:${tab}` in changed) askAgain();
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [tab, askAgain]);
  return value;
}
