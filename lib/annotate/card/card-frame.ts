/**
 * The card's frame: an extension page in a closed shadow root, in the top layer. Its window is
 * handed one port; the page has no reference to the frame and sees none of its content.
 */

import {
  type CardHello,
  cardRadius,
  type FromCard,
  type ToCard,
} from '../../messages/card-port.ts';
import { randomId } from '../../messages/random-id.ts';
import { hear } from '../heard-first.ts';
import type { Home } from './card-home.ts';
import { type CardHost, createCardHost } from './card-host.ts';
import { pointInPage, readView } from './view.ts';

export interface CardFrame {
  /** Asks the card for something; the frame is made if the page has none. */
  send(message: ToCard): void;
  /** Whether there is a frame that the page has not done away with. */
  isWhole(): boolean;
  /** Puts the frame at a place of what the reader sees of the page. */
  place(box: { left: number; top: number; width: number; height: number }): void;
  /**
   * Gives the frame a scheme, which its page has too: with another one it would have an opaque
   * canvas behind the card's corners. That of the reader's system where it is null.
   */
  dress(scheme: 'light' | 'dark' | null): void;
  /** Shows the frame, or keeps it rendered but out of sight while it gets ready. */
  reveal(isVisible: boolean): void;
  /** Takes the frame out of the top layer. */
  hide(): void;
  /** Gives the frame the keyboard's focus; `hide` gives it back to what had it. */
  focus(): void;
  /** Whether the keyboard's focus is in the frame. */
  hasFocus(): boolean;
  /** Whether the browser finds the frame at a point of the viewport, CSS pixels, covered or not. */
  isUnder(x: number, y: number): boolean;
  /** Tells the background the card's token once more: it forgets tokens when it is restarted. */
  registerAgain(): Promise<unknown>;
  /** Whether the pointer is in the card, as the card says. */
  isOver: boolean;
}

interface FrameOptions {
  signal: AbortSignal;
  url: string;
  /** Origin that the frame's page has, to which alone its port is handed. */
  origin: string;
  /** Tells the background which token the card will show. */
  register: (token: string) => Promise<unknown>;
  /** What to put the card's host into. */
  home: () => Home;
  onMessage: (message: FromCard) => void;
  /** The card's page does not run here, as in a page with a sandbox; or it does after all. */
  onMute: (isMute: boolean) => void;
}

/** A card that has said nothing so long after it was loaded and asked does not run, ms. */
const muteMs = 3_000;

/** A card that was not asked for again is taken off the page, ms. */
const idleMs = 60_000;

const frameStyle = `
  position: absolute; inset: 0 auto auto 0; border: 0; margin: 0; padding: 0;
  background: transparent; transform-origin: 0 0; color-scheme: light dark; border-radius: ${cardRadius}px;
  box-shadow: 0 1px 2px #0002, 0 12px 36px #0000002e;
`;

interface Parts {
  token: string;
  host: CardHost;
  frame: HTMLIFrameElement;
  /** Resolves when the card's page has its port. */
  port: Promise<MessagePort>;
}

/** Also in a document of XML, whose own elements are of no kind. */
function createFrame(): HTMLIFrameElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', 'iframe') as HTMLIFrameElement;
}

/** The document or the shadow tree that the host is in: what browsers tell of elements, they tell there. */
function treeOf(parts: Parts | null): Document | ShadowRoot | null {
  const root = parts?.host.element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root : null;
}

export function createCardFrame(options: FrameOptions): CardFrame {
  const { signal, url, origin, register, home, onMessage, onMute } = options;
  let parts: Parts | null = null;
  let isOver = false;
  let idle: ReturnType<typeof setTimeout> | null = null;
  let mute: ReturnType<typeof setTimeout> | undefined;
  let isMute = false;
  /** What had the focus before the card. */
  let focused: Element | null = null;

  /** A closed tree's host stands for what has the focus in it. */
  const hasFocus = () => treeOf(parts)?.activeElement === parts?.host.element;

  const tellMute = (isSo: boolean) => {
    clearTimeout(mute);
    if (isSo !== isMute) onMute(isSo);
    isMute = isSo;
  };
  const remove = () => {
    clearTimeout(mute);
    parts?.host.remove();
    parts = null;
    isOver = false;
  };
  /** The page has done something to the host that its card does not outlive. */
  const lose = () => {
    remove();
    onMessage({ dismiss: {} });
  };

  const create = (wanted: Home): Parts => {
    const frame = createFrame();
    frame.style.cssText = frameStyle;
    frame.title = 'Gainsay';
    frame.tabIndex = -1;
    // Otherwise Chromium keeps the frame out of pages that ask of their frames to state a policy
    // (`Cross-Origin-Embedder-Policy`), and tells such pages its address in a report. There is no
    // `allow` for the same reason: what it names, the page's own policy may deny, with a report.
    frame.setAttribute('credentialless', '');
    const host = createCardHost(frame, wanted, lose);
    const token = randomId();
    const registered = register(token);
    const port = new Promise<MessagePort>((resolve) => {
      let isLoaded = false;
      frame.addEventListener('load', async () => {
        // The empty document that a frame starts with is of the page's origin, and no card.
        if (!isLoaded && frame.contentDocument?.URL === 'about:blank') return;
        // The page has moved the host: its frame has started anew, without its port.
        if (isLoaded) {
          if (parts?.host === host) lose();
          return;
        }
        isLoaded = true;
        await registered;
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }) => {
          tellMute(false);
          onMessage(data as FromCard);
        };
        mute = setTimeout(tellMute, muteMs, true);
        const hello: CardHello = { token };
        frame.contentWindow?.postMessage(hello, origin, [channel.port2]);
        resolve(channel.port1);
      });
    });
    // Not by `src`: what gets at the element reads it there, as Chromium's measurement of a page's
    // memory does, which tells a page the `src` of all its frames.
    frame.contentWindow?.location.replace(url);
    return { token, host, frame, port };
  };

  /** The page can take the host away or out of the top layer: each use puts it back. */
  const ensure = (): Parts => {
    const wanted = home();
    if (!parts?.host.isIn(wanted)) {
      remove();
      parts = create(wanted);
    }
    parts.host.show();
    if (idle !== null) clearTimeout(idle);
    idle = null;
    return parts;
  };

  // The card says when the pointer comes and goes; a move over the page is surer that it went.
  const onMove = ({ isTrusted, target }: Event) => {
    if (isTrusted && target !== parts?.host.element) isOver = false;
  };
  hear('pointermove', onMove, signal);
  signal.addEventListener('abort', remove);

  return {
    get isOver() {
      return isOver;
    },
    set isOver(value) {
      isOver = value;
    },
    send(message) {
      void ensure().port.then((port) => port.postMessage(message));
    },
    isWhole: () => Boolean(parts?.host.isIn(home())),
    registerAgain: () => register(ensure().token),
    place({ left, top, width, height }) {
      const { style } = ensure().frame;
      const view = readView();
      const { x, y } = pointInPage({ x: Math.round(left), y: Math.round(top) }, view);
      style.translate = `${x}px ${y}px`;
      style.scale = String(1 / view.scale);
      style.width = `${width}px`;
      style.height = `${height}px`;
    },
    dress(scheme) {
      ensure().frame.style.colorScheme = scheme ?? 'light dark';
    },
    reveal(isVisible) {
      const { style } = ensure().frame;
      style.opacity = isVisible ? '1' : '0';
      style.pointerEvents = isVisible ? 'auto' : 'none';
    },
    focus() {
      const { frame } = ensure();
      if (!hasFocus()) focused = document.activeElement;
      frame.focus({ preventScroll: true });
    },
    hasFocus: () => parts !== null && hasFocus(),
    isUnder(x, y) {
      const found = treeOf(parts)?.elementsFromPoint(x, y) ?? [];
      return parts !== null && found.includes(parts.host.element);
    },
    hide() {
      if (!parts) return;
      isOver = false;
      if (hasFocus()) {
        parts.frame.blur();
        window.focus();
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      }
      parts.frame.style.opacity = '0';
      parts.frame.style.pointerEvents = 'none';
      parts.host.hide();
      idle ??= setTimeout(remove, idleMs);
    },
  };
}
