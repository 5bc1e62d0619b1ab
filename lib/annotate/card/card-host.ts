/**
 * The element of the page's tree that holds the card's frame. What is painted of it is ruled from
 * inside its closed root alone: there `!important` outweighs whatever the page says of the host,
 * inline styles too, in both browsers. A sheet of user origin would not do: Chromium treats it as
 * one of the page's (docs/browser-bugs.md).
 */

import type { Home } from './card-home.ts';
import { hostName } from './host-name.ts';

/**
 * `all` leaves `direction` alone. A transition of the page's would outweigh `!important`, and
 * `all` forbids it. The host is a point in the window's corner, from which its frame is placed;
 * text before or after it would lie over the card.
 */
const hostStyle = `
:host {
  all: initial !important;
  direction: ltr !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
}
:host(:not(:popover-open)),
:host::before,
:host::after,
:host::backdrop {
  display: none !important;
}
`;

export interface CardHost {
  readonly element: HTMLElement;
  /** Whether it still is what it was made as, in that element; the page can do away with it. */
  isIn(home: Home): boolean;
  /** Puts it into the top layer, unless the page prevents it. */
  show(): void;
  /** Takes it out of the top layer. */
  hide(): void;
  remove(): void;
}

/**
 * The page may define an element of the host's name. In a document without a registry of elements
 * the host is none of the page's when it gets its root, and so neither `ElementInternals.shadowRoot`
 * nor `disabledFeatures` of a definition reaches the root.
 */
function makeHost(frame: HTMLIFrameElement): HTMLElement {
  const bare = document.implementation.createHTMLDocument('');
  const host = bare.createElement(hostName);
  host.popover = 'manual';
  const style = bare.createElement('style');
  // By this setter: by others a policy of the page would forbid the style (Firefox).
  style.textContent = hostStyle;
  host.attachShadow({ mode: 'closed' }).append(style, frame);
  return host;
}

/**
 * Puts a host with the card's frame into an element.
 * @param onLost the page has moved the host, taken it away or made it inert or no popover
 */
export function createCardHost(frame: HTMLIFrameElement, home: Home, onLost: () => void): CardHost {
  const element = makeHost(frame);
  const isShown = () => element.matches(':popover-open');
  // Through a card that is inert a click presses what lies beneath.
  const isIn = (wanted: Home) =>
    element.parentNode === wanted && element.popover === 'manual' && !element.inert;

  /** A page that is zoomed by its own styles zooms the host with it. */
  const undoZoom = () => {
    frame.style.zoom = String(1 / element.currentCSSZoom);
  };
  const zoomed = new ResizeObserver(undoZoom);
  // What CSS pixels hide: the page may zoom itself while the card is open.
  zoomed.observe(frame, { box: 'device-pixel-content-box' });
  // Put back where it was, its frame has started anew all the same; told at once, and not when that
  // is loaded, since a card that is asked for in between would go with it.
  const moved = new MutationObserver((records) => {
    const wasTaken = records.some(({ removedNodes }) => [...removedNodes].includes(element));
    if (wasTaken || !isIn(home)) onLost();
  });
  moved.observe(home, { childList: true });
  moved.observe(element, { attributeFilter: ['popover', 'inert'] });
  home.append(element);

  return {
    element,
    isIn,
    show() {
      try {
        if (!isShown()) element.showPopover();
        // A page that opens something closes all beside it off.
        element.inert = false;
        element.ariaHidden = null;
      } catch {
        // The page heard of it, and took the host away or made it no popover.
      }
      undoZoom();
    },
    hide() {
      if (isShown()) element.hidePopover();
    },
    remove() {
      moved.disconnect();
      zoomed.disconnect();
      element.remove();
    },
  };
}
