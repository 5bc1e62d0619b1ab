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

export interface CardFrame {
  /** Asks the card for something; the frame is made if the page has none. */
  send(message: ToCard): void;
  /** Puts the frame at a place of the viewport, CSS pixels. */
  place(box: { left: number; top: number; width: number; height: number }): void;
  /** Shows the frame, or keeps it rendered but out of sight while it gets ready. */
  reveal(isVisible: boolean): void;
  /** Takes the frame out of the top layer. */
  hide(): void;
  /** Gives the frame the keyboard's focus; `hide` gives it back to what had it. */
  focus(): void;
  /** Whether the keyboard's focus is in the frame. */
  hasFocus(): boolean;
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
  /** The element to put the card's host into. */
  home: () => Element;
  onMessage: (message: FromCard) => void;
}

/** A card that was not asked for again is taken off the page, ms. */
const idleMs = 60_000;

const frameStyle = `
  position: absolute; inset: 0 auto auto 0; border: 0; margin: 0; padding: 0;
  background: transparent; color-scheme: light dark; border-radius: ${cardRadius}px;
  box-shadow: 0 1px 2px #0002, 0 12px 36px #0000002e;
`;

interface Parts {
  token: string;
  host: HTMLElement;
  frame: HTMLIFrameElement;
  /** Resolves when the card's page has its port. */
  port: Promise<MessagePort>;
}

export function createCardFrame(options: FrameOptions): CardFrame {
  const { signal, url, origin, register, home, onMessage } = options;
  let parts: Parts | null = null;
  let isOver = false;
  let idle: ReturnType<typeof setTimeout> | null = null;
  /** What had the focus before the card. */
  let focused: Element | null = null;

  /** A closed tree's host stands for what has the focus in it. */
  const hasFocus = () => document.activeElement === parts?.host;

  const remove = () => {
    parts?.host.remove();
    parts = null;
    isOver = false;
  };

  const create = (): Parts => {
    const host = document.createElement('gainsay-card');
    host.popover = 'manual';
    const frame = document.createElement('iframe');
    frame.style.cssText = frameStyle;
    frame.src = url;
    frame.title = 'Gainsay';
    frame.tabIndex = -1;
    // For the citations that it copies. By its origin: in Chromium `src` has another id.
    frame.allow = `clipboard-write ${origin}`;
    const token = randomId();
    const registered = register(token);
    const port = new Promise<MessagePort>((resolve) => {
      let isLoaded = false;
      frame.addEventListener('load', async () => {
        // The page has moved the host: its frame has started anew, without its port.
        if (isLoaded) {
          host.remove();
          return;
        }
        isLoaded = true;
        await registered;
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }) => onMessage(data as FromCard);
        const hello: CardHello = { token };
        frame.contentWindow?.postMessage(hello, origin, [channel.port2]);
        resolve(channel.port1);
      });
    });
    host.attachShadow({ mode: 'closed' }).append(frame);
    return { token, host, frame, port };
  };

  /** The page can take the host away or out of the top layer: each use puts it back. */
  const ensure = (): Parts => {
    const wanted = home();
    if (!parts?.host.isConnected || parts.host.parentNode !== wanted) {
      remove();
      parts = create();
      wanted.append(parts.host);
    }
    if (!parts.host.matches(':popover-open')) parts.host.showPopover();
    if (idle !== null) clearTimeout(idle);
    idle = null;
    return parts;
  };

  // The card says when the pointer comes and goes; a move over the page is surer that it went.
  const onMove = ({ isTrusted, target }: Event) => {
    if (isTrusted && target !== parts?.host) isOver = false;
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
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
    registerAgain: () => register(ensure().token),
    place({ left, top, width, height }) {
      const { host, frame } = ensure();
      const { style } = frame;
      // A page that is zoomed by its own styles zooms the card's host with it.
      style.zoom = String(1 / host.currentCSSZoom);
      style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
      style.width = `${width}px`;
      style.height = `${height}px`;
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
      if (parts.host.matches(':popover-open')) parts.host.hidePopover();
      idle ??= setTimeout(remove, idleMs);
    },
  };
}
