/**
 * How an element takes part in the page's text: told by its tag name, because asking for the
 * computed style of every element of a large page costs more than reading the page.
 */
import { isEditable, rolesByTag, type TextRole } from './tag-roles.ts';

/** What an element's name tells. */
export interface TagTraits {
  role: TextRole;
  /** Whether a shadow tree may be attached to it (DOM Standard, § 4.9, attachShadow). */
  mayHost: boolean;
  /** Whether the page may have defined it itself. */
  isCustom: boolean;
}

/** Elements of HTML that pages may attach shadow trees to; custom elements come on top. */
export const plainHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

const skipped: TagTraits = { role: 'skip', mayHost: false, isCustom: false };
const traitsByTag = new Map<string, TagTraits>();
for (const [tag, role] of rolesByTag) {
  traitsByTag.set(tag, { role, mayHost: plainHosts.has(tag), isCustom: false });
}

function roleOfStyle(element: Element): TextRole {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

/**
 * Tags whose role the name does not tell (custom elements): asked for once in a document. Of SVG's
 * elements those with text are in the table; the others are drawings.
 */
function learnTraits(element: Element): TagTraits {
  const isDrawing = element instanceof SVGElement;
  const role = isDrawing ? 'skip' : roleOfStyle(element);
  const traits = { role, mayHost: !isDrawing, isCustom: !isDrawing };
  traitsByTag.set(element.localName, traits);
  return traits;
}

/** What the element's name tells; its attributes may still make it editable. */
export function tagTraitsOf(element: Element): TagTraits {
  const tag = element.localName;
  // A document of plain text is shown as one `pre`; elsewhere a `pre` is code.
  if (tag === 'pre' && element.ownerDocument.contentType !== 'text/plain') return skipped;
  return traitsByTag.get(tag) ?? learnTraits(element);
}

/** Whether the element's attributes say that the reader types into it. */
export function isEditedElement(element: Element): boolean {
  return element.hasAttributes() && isEditable((name) => element.getAttribute(name));
}

/** The role that an element's tag and attributes give it. */
export function textRoleOf(element: Element): TextRole {
  const { role } = tagTraitsOf(element);
  return role !== 'skip' && isEditedElement(element) ? 'skip' : role;
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
