/** Who may ask what: pages' scripts get mentions, and only our own pages get what is on record. */
import { answerFirst } from '../../lib/async/pause.ts';
import { isOwnPage } from '../../lib/messages/own-page.ts';
import { MessageError, type Sender } from '../../lib/messages/send.ts';

const wrongSender = () =>
  new MessageError('wrong-sender', 'This message is not for the part of Gainsay that sent it.');

/** Stands for the tab of a page of ours that is in none: the side panel's. No tab has that number. */
export const noTab = -1;

/** Whether a page of this extension sent the message. */
function isExtensionPage(sender: Sender): boolean {
  return isOwnPage(sender, location.origin);
}

/**
 * Runs `answer` with the tab and frame of the content script that sent the message. The reading view
 * does what a content script does, and may do it in the side panel: `noTab` then.
 */
export async function fromContentScript<Result>(
  sender: Sender,
  answer: (tab: number, frame: number) => Promise<Result>,
): Promise<Result> {
  if (sender.tab?.id === undefined && isExtensionPage(sender)) return answer(noTab, 0);
  if (sender.tab?.id === undefined || sender.frameId === undefined) throw wrongSender();
  return answer(sender.tab.id, sender.frameId);
}

/**
 * Runs `answer` if the message comes from a page of this extension, before other work goes on:
 * somebody looks at that page.
 */
export async function fromExtensionPage<Result>(
  sender: Sender,
  answer: () => Promise<Result>,
): Promise<Result> {
  if (!isExtensionPage(sender)) throw wrongSender();
  return answerFirst(answer);
}

/** The host of an address; empty where the browser does not tell the address. */
export function hostOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).hostname : '';
}
