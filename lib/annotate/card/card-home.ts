/**
 * Where the card's host stands. A modal dialog, and in Chromium an element in full screen, makes all
 * outside of it inert, the top layer too: a click on a card there would press what is beneath. And a
 * page that keeps the focus in its dialog takes it from what stands outside.
 */
import { shadowRootOf } from '../shadow-roots.ts';

/** What can hold the host. */
export type Home = Element | ShadowRoot;

/** What keeps pointer or focus to itself. */
const closedOff = 'dialog:modal, :fullscreen, [aria-modal=true]';

/** The element that an element is laid out in: its slot's, in closed trees too, or its parent. */
function parentOf(element: Element): Element | null {
  const { parentElement, parentNode } = element;
  if (!parentElement) return parentNode instanceof ShadowRoot ? parentNode.host : null;
  const tree = shadowRootOf(parentElement);
  if (!tree) return parentElement;
  const slots = [...tree.querySelectorAll('slot')];
  return slots.find(({ name }) => name === element.slot) ?? parentElement;
}

/**
 * Where the page as a whole holds the host: at the end of its body. A framework that takes over a
 * whole document late bears there what is not its own (React 18 does, and begins the document anew
 * where something else stands after the body).
 */
function homeInPage(): Element {
  const { body } = document;
  // A page may give its document's `body` another meaning, by an element of that name.
  const isOrdinary =
    body instanceof HTMLBodyElement &&
    !body.isContentEditable &&
    !body.closest('[inert]') &&
    !shadowRootOf(body);
  return isOrdinary ? body : document.documentElement;
}

/**
 * The nearest that keeps others out around a mark's words, across shadow trees; else the page.
 * An element with a shadow tree shows no children of its own: there it is the tree.
 */
export function homeOf(place: Element | null): Home {
  let element = place;
  while (element && !element.matches(closedOff)) element = parentOf(element);
  if (!element) return homeInPage();
  return shadowRootOf(element) ?? element;
}
