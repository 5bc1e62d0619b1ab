/** Who may ask what: pages' scripts get mentions, and only our own pages get what is on record. */
import { MessageError, type Sender } from '../../lib/messages/send.ts';

const wrongSender = () =>
  new MessageError('wrong-sender', 'This message is not for the part of Gainsay that sent it.');

/** Runs `answer` with the tab and frame of the content script that sent the message. */
export async function fromContentScript<Result>(
  sender: Sender,
  answer: (tab: number, frame: number) => Promise<Result>,
): Promise<Result> {
  if (sender.tab?.id === undefined || sender.frameId === undefined) throw wrongSender();
  return answer(sender.tab.id, sender.frameId);
}

/** Runs `answer` if the message comes from a page of this extension. */
export async function fromExtensionPage<Result>(
  sender: Sender,
  answer: () => Promise<Result>,
): Promise<Result> {
  const { protocol } = new URL(sender.url ?? 'about:blank');
  // Chromium reports pages under a dynamic id (use_dynamic_url), so the host is no help; a page of
  // another extension would come by onMessageExternal, which nothing listens to.
  if (!protocol.endsWith('-extension:')) throw wrongSender();
  return answer();
}

/** The host of an address; empty where the browser does not tell the address. */
export function hostOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).hostname : '';
}
