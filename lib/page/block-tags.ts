/**
 * How an element takes part in the page's text: told by its tag name, because asking for the
 * computed style of every element of a large page costs more than reading the page.
 */

import { isCode } from './code-text.ts';
import { isEditor } from './editors.ts';
import { plainHosts } from './plain-hosts.ts';
import { sharedByScripts } from './shared-by-scripts.ts';
import { isEditable, isPassedTag, roleOfTag, type TextRole } from './tag-roles.ts';

/** What an element's name tells. */
export interface TagTraits {
  role: TextRole;
  /** Whether a shadow tree may be attached to it (DOM Standard, § 4.9, attachShadow). */
  mayHost: boolean;
  /** Whether the page may have defined it itself. */
  isCustom: boolean;
  /** Whether it is not read and parts no words. */
  isPassed: boolean;
}

const skipped: TagTraits = { role: 'skip', mayHost: false, isCustom: false, isPassed: false };
/** Of the names that this page has; null for those that tell nothing. */
const traitsByTag = new Map<string, TagTraits | null>();

function readTraits(tag: string): TagTraits | null {
  const role = roleOfTag(tag);
  const traits = role
    ? { role, mayHost: plainHosts.has(tag), isCustom: false, isPassed: isPassedTag(tag) }
    : null;
  traitsByTag.set(tag, traits);
  return traits;
}

/** Roles of elements whose names do not tell: custom ones, and blocks that stand in the line. */
const learnt = sharedByScripts('gainsayRoles', () => new WeakMap<Element, TextRole>());

/** A letter in a box of its own may be the first of a word. */
const longestLetter = 2;

/**
 * Asks the element's style for its role, which `textRoleOf` gives from now on. What a row of boxes
 * holds takes part in the row's text: the layout tells what stands together in it.
 */
export function learnRole(element: Element): TextRole {
  const { display, float } = getComputedStyle(element);
  const isInLine =
    /^(inline|contents|ruby)/.test(display) ||
    (float !== 'none' && (element.textContent?.trim().length ?? 0) <= longestLetter) ||
    (display === 'block' && isInRow(element));
  const role = isInLine ? 'inline' : 'block';
  learnt.set(element, role);
  return role;
}

function isInRow({ parentElement }: Element): boolean {
  if (!parentElement) return false;
  const { display, flexDirection } = getComputedStyle(parentElement);
  return display.endsWith('flex') && flexDirection.startsWith('row');
}

const unknown: TagTraits = { role: 'block', mayHost: true, isCustom: true, isPassed: false };
/** Of SVG's elements those with text are in the table; the others are drawings. */
const drawing = skipped;

/** What the element's name tells; its attributes may still make it editable. */
export function tagTraitsOf(element: Element): TagTraits {
  const { localName } = element;
  let traits = traitsByTag.get(localName);
  if (traits === undefined) traits = readTraits(localName);
  if (!traits) return element instanceof SVGElement ? drawing : unknown;
  return localName === 'pre' && isCode(element) ? skipped : traits;
}

/** Whether the element's attributes say that the reader types into it. */
export function isEditedElement(element: Element): boolean {
  if (isEditor(element)) return true;
  return element.hasAttributes() && isEditable((name) => element.getAttribute(name));
}

/** The role that an element's tag and attributes give it, and its style where it was asked for. */
export function textRoleOf(element: Element): TextRole {
  const { role } = tagTraitsOf(element);
  if (role === 'skip' || isEditedElement(element)) return 'skip';
  return role === 'block' ? (learnt.get(element) ?? role) : role;
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

/**
 * Tells `isReadable` of many nodes: each element around them is asked once. For a page as it is now.
 */
export function createReadableTest(): (node: Node) => boolean {
  const known = new Map<Node, boolean>();
  const test = (node: Node): boolean => {
    let isKnown = known.get(node);
    if (isKnown !== undefined) return isKnown;
    const isSkipped = node.nodeType === Node.ELEMENT_NODE && textRoleOf(node as Element) === 'skip';
    const { parentNode } = node;
    isKnown = !isSkipped && (!parentNode || test(parentNode));
    known.set(node, isKnown);
    return isKnown;
  };
  return test;
}
