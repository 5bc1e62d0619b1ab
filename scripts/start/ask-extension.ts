import { randomUUID } from 'node:crypto';
import type { Page } from '../../e2e/driver/driver.ts';
import type { ToBackground, ToPopup } from '../../lib/messages/messages.ts';
import { PlainError } from '../prepare/plain-error.mjs';

type FrameMentions = ToPopup['frameMentions']['params'];

/** As an extension page of Chromium has it; messages are those of lib/messages/send.ts. */
declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  tabs: { sendMessage(tab: number, message: object): Promise<unknown> };
};

/**
 * Sends the background a message as the extension's own pages do.
 * @param page one of the extension's pages
 * @throws PlainError with the background's own words when it fails
 */
export async function askBackground<Name extends keyof ToBackground>(
  page: Page,
  name: Name,
  params: ToBackground[Name]['params'],
): Promise<ToBackground[Name]['result']> {
  const answer = (await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    gainsay: 'background',
    name,
    params,
  })) as { result: ToBackground[Name]['result'] } | { error: { message: string } } | null;
  if (answer && 'result' in answer) return answer.result;
  throw new PlainError(answer ? answer.error.message : 'Gainsay’s background did not answer.');
}

/**
 * Asks the frames of a tab for their mentions, as the popup does.
 * @param page one of the extension's pages
 * @returns what each frame answered; empty for a page that cannot be annotated
 */
export async function listMentions(page: Page, tab: number): Promise<FrameMentions[]> {
  return page.evaluate(
    async (tabId, request, silentAfterMs) => {
      const answers: FrameMentions[] = [];
      let last = performance.now();
      chrome.runtime.onMessage.addListener((message) => {
        const { name, params } = message as { name?: string; params?: FrameMentions };
        if (name !== 'frameMentions' || params?.request !== request) return;
        answers.push(params);
        last = performance.now();
      });
      const message = {
        gainsay: 'content',
        name: 'listMentions',
        params: { request, readsOnce: false },
      };
      await chrome.tabs.sendMessage(tabId, message).catch(() => null);
      // Nobody can tell how many frames will answer, only that none has for a while.
      while (performance.now() - last < silentAfterMs) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return answers;
    },
    tab,
    randomUUID(),
    300,
  );
}
