/**
 * How an element takes part in the page's text: told by its tag name, because asking for the
 * computed style of every element of a large page costs more than reading the page.
 */
import { isEditable, rolesByTag, type TextRole } from './tag-roles.ts';

/** Tags whose role the name does not tell (custom elements): asked for once in a document. */
const learntRoles = new Map<string, TextRole>();

function roleOfStyle(element: Element): TextRole {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

/** Of SVG's elements those with text are in the table; the others are drawings. */
function learnRole(element: Element): TextRole {
  const known = learntRoles.get(element.localName);
  if (known) return known;
  const role = element instanceof SVGElement ? 'skip' : roleOfStyle(element);
  learntRoles.set(element.localName, role);
  return role;
}

/** The role that an element's tag and attributes give it. */
export function textRoleOf(element: Element): TextRole {
  const role = rolesByTag.get(element.localName) ?? learnRole(element);
  if (role === 'skip') return 'skip';
  if (element.hasAttributes() && isEditable((name) => element.getAttribute(name))) return 'skip';
  // A document of plain text is shown as one `pre`; elsewhere a `pre` is code.
  if (element.localName === 'pre') {
    return element.ownerDocument.contentType === 'text/plain' ? 'block' : 'skip';
  }
  return role;
}

/**
 * The nearest element whose text stands apart from what is around it, the node itself or an
 * ancestor; the shadow root where text stands in one directly; null for a document.
 */
export function blockContainerOf(node: Node): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at;
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (textRoleOf(element) === 'block' || !element.parentNode) return element;
  }
  return null;
}

/** Whether no element of its tree, itself included, keeps the node's text from being read. */
export function isReadable(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE && textRoleOf(at as Element) === 'skip') return false;
  }
  return true;
}
