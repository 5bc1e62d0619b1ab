/** Typed messages over the browser's messaging: one envelope, answers that carry named errors. */
import { NamedError } from '../errors.ts';
import { browser, type Runtime } from './browser.ts';
import type { ToBackground, ToContent, ToPopup } from './messages.ts';
import { isOwnPage } from './own-page.ts';
import type { ToPages } from './sync-messages.ts';

type Recipient = 'background' | 'content' | 'popup' | 'pages';

/** Who sent a message, as the browser vouches for it. */
export type Sender = Runtime.MessageSender;

interface Envelope {
  gainsay: Recipient;
  name: string;
  params: unknown;
}

type Answer = { result: unknown } | { error: { code: string; message: string } };

/** One handler for every message of a direction; the compiler checks that none is missing. */
export type Handlers<Messages> = {
  [Name in keyof Messages]: Messages[Name] extends { params: infer Params; result: infer Result }
    ? (params: Params, sender: Sender) => Result | Promise<Result>
    : never;
};

/** A message's failure, as the other side named it. `code` is kebab-case. */
export class MessageError extends NamedError<string> {
  override readonly name = 'MessageError';
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'gainsay' in message;
}

function toError(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal-error';
  return { code, message };
}

function readAnswer(answer: Answer | undefined): unknown {
  if (!answer) throw new MessageError('no-answer', 'Gainsay did not answer. Reload the page.');
  if ('error' in answer) throw new MessageError(answer.error.code, answer.error.message);
  return answer.result;
}

/**
 * Sends a message to the background, which the browser starts if it is not running.
 * @throws MessageError with the code that the background's handler gave its failure
 */
export async function sendToBackground<Name extends keyof ToBackground>(
  name: Name,
  params: ToBackground[Name]['params'],
): Promise<ToBackground[Name]['result']> {
  const envelope: Envelope = { gainsay: 'background', name, params };
  const answer = (await browser.runtime.sendMessage(envelope)) as Answer | undefined;
  return readAnswer(answer) as ToBackground[Name]['result'];
}

/**
 * Sends a message to the content scripts in every frame of a tab, or in one of them.
 * @returns whether any frame received it
 */
export async function sendToFrames<Name extends keyof ToContent>(
  tab: number,
  name: Name,
  params: ToContent[Name]['params'],
  frameId?: number,
): Promise<boolean> {
  const envelope: Envelope = { gainsay: 'content', name, params };
  try {
    await browser.tabs.sendMessage(tab, envelope, frameId === undefined ? {} : { frameId });
    return true;
  } catch {
    // The browser's way to say that no content script listens in that tab.
    return false;
  }
}

/**
 * Asks the content script of one frame.
 * @returns its answer; null when no content script listens there, or it failed
 */
export async function askFrame<Name extends keyof ToContent>(
  tab: number,
  frameId: number,
  name: Name,
  params: ToContent[Name]['params'],
): Promise<ToContent[Name]['result'] | null> {
  const envelope: Envelope = { gainsay: 'content', name, params };
  try {
    const answer = (await browser.tabs.sendMessage(tab, envelope, { frameId })) as Answer;
    return readAnswer(answer) as ToContent[Name]['result'];
  } catch {
    // The frame is gone, or what it was asked about is.
    return null;
  }
}

/** Sends a message to the popup; nothing happens when none is open. */
export async function sendToPopup<Name extends keyof ToPopup>(
  name: Name,
  params: ToPopup[Name]['params'],
): Promise<void> {
  const envelope: Envelope = { gainsay: 'popup', name, params };
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/** Tells every extension page that is open; nothing happens when none is. */
export async function sendToPages<Name extends keyof ToPages>(
  name: Name,
  params: ToPages[Name]['params'],
): Promise<void> {
  const envelope: Envelope = { gainsay: 'pages', name, params };
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/** Any handler of a table: which params it takes, its message's name says. */
type AnyHandler = (params: never, sender: Sender) => unknown;

function createListener(
  recipient: Recipient,
  handlers: Record<string, AnyHandler>,
  isFor: (sender: Sender) => boolean = () => true,
) {
  const table = new Map(Object.entries(handlers));
  // An answer that comes later is announced by `true` and given to `sendResponse`: a promise that
  // the listener returns is taken by Firefox only.
  return (
    message: unknown,
    sender: Sender,
    sendResponse: (answer: Answer | undefined) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || message.gainsay !== recipient || !isFor(sender)) return undefined;
    const handler = table.get(message.name);
    if (!handler) return undefined;
    (async () => handler(message.params as never, sender))().then(
      (result) => sendResponse({ result: result ?? null }),
      (error: unknown) => sendResponse({ error: toError(error) }),
    );
    return true;
  };
}

function listen(listener: unknown, signal?: AbortSignal): void {
  // The types know listeners that always answer and listeners that never do.
  const onMessage = listener as Runtime.OnMessageListener;
  browser.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(onMessage);
  });
}

function handle(
  recipient: Recipient,
  handlers: Record<string, AnyHandler>,
  signal?: AbortSignal,
  isFor?: (sender: Sender) => boolean,
): void {
  listen(createListener(recipient, handlers, isFor), signal);
}

/**
 * Takes a message to a content script, who sent it, and what is called with the answer, of which nothing is
 * needed here but that it is given; true when it comes later.
 */
export type ContentListener = (
  message: { name: string },
  sender: Sender,
  respond: (answer: Answer | undefined) => void,
) => true | undefined;

/** Answers the messages to a content script, for `listenInContent`. */
export function createContentListener(handlers: Handlers<ToContent>): ContentListener {
  return createListener('content', handlers);
}

/** Answers the messages to the background; called in the background only, while it starts. */
export function handleInBackground(handlers: Handlers<ToBackground>): void {
  handle('background', handlers);
}

/** Answers the messages to a content script until the signal aborts. */
export function handleInContent(handlers: Handlers<ToContent>, signal: AbortSignal): void {
  handle('content', handlers, signal);
}

/** Answers the messages to the popup until the signal aborts. */
export function handleInPopup(handlers: Handlers<ToPopup>, signal: AbortSignal): void {
  handle('popup', handlers, signal);
}

/**
 * Listens in an extension page to what content scripts tell the background, which browsers bring to
 * every page of the extension, until the signal aborts. The answer is left to the background.
 */
export function overhear<Name extends keyof ToBackground>(
  name: Name,
  listen: (params: ToBackground[Name]['params'], sender: Sender) => void,
  signal: AbortSignal,
): void {
  const onMessage = (message: unknown, sender: Sender): undefined => {
    if (!isEnvelope(message) || message.gainsay !== 'background' || message.name !== name) return;
    listen(message.params as ToBackground[Name]['params'], sender);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

/**
 * Answers what is told to every extension page until the signal aborts: told by the background, and
 * not by a content script, whose world a page may have broken into.
 */
export function handleInPage(handlers: Handlers<ToPages>, signal: AbortSignal): void {
  handle('pages', handlers, signal, (sender) => isOwnPage(sender, location.origin));
}
