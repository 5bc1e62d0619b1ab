import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Answer, useAnswer } from '../../../components/use-answer.ts';
import { browser } from '../../../lib/messages/browser.ts';
import type { PageReport } from '../../../lib/messages/messages.ts';
import { overhear, sendToBackground } from '../../../lib/messages/send.ts';

/** Pages report in bursts while they load; the report is made once in such a time, ms. */
const askAgainAfterMs = 400;

interface MadeReport {
  report: PageReport | null;
  /** ms since 1970. */
  at: number;
}

/**
 * The report on a tab's page: made again when the tab has loaded, when one of its frames tells of other
 * mentions, while the page is still being read, and when it is asked for.
 */
export function usePageReport(tab: number): [Answer<MadeReport>, () => void] {
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round is a reason to ask again
  const ask = useCallback(async () => {
    const { report } = await sendToBackground('getPageReport', { tab });
    return { report, at: Date.now() };
  }, [tab, round]);
  const [answer, retry] = useAnswer(ask);
  const isGoing = answer.value?.report?.reading === 'going';

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, askAgainAfterMs);
    };
    overhear(
      'reportMentions',
      (_, sender) => {
        if (sender.tab?.id === tab) refreshSoon();
      },
      signal,
    );
    const onUpdated = (updated: number, { status }: { status?: string }) => {
      if (updated === tab && status === 'complete') refreshSoon();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      controller.abort();
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tab, refresh]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not whole is followed by another
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(refresh, askAgainAfterMs);
    return () => clearTimeout(timer);
  }, [isGoing, answer.value, refresh]);

  return [answer, answer.phase === 'failed' ? retry : refresh];
}
