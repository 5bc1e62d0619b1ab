/**
 * How an element takes part in the page's text: told by its tag name, because asking for the
 * computed style of every element of a large page costs more than reading the page.
 */

/** `skip`: its text is not read. `break`: a line break. `block`: its text stands apart. */
export type TextRole = 'skip' | 'break' | 'block' | 'inline';

const inlineTags =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small ' +
  'span strike strong sub sup time tt u wbr';

/**
 * Code, controls, media, fallback text of what is not shown, annotations of other text, and the
 * host of our own card.
 */
const skippedTags =
  'applet area audio base canvas code datalist embed gainsay-card head iframe input kbd link math meta meter ' +
  'noembed noframes noscript object option output param picture progress rp rt samp script select ' +
  'style svg template textarea title track var video';

const blockTags =
  'address article aside blockquote body button caption center dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html img ' +
  'legend li main menu nav ol optgroup p pre search section slot summary table tbody td tfoot th ' +
  'thead tr ul';

function roles(): Map<string, TextRole> {
  const table = new Map<string, TextRole>([['br', 'break']]);
  for (const tag of inlineTags.split(' ')) table.set(tag, 'inline');
  for (const tag of blockTags.split(' ')) table.set(tag, 'block');
  for (const tag of skippedTags.split(' ')) table.set(tag, 'skip');
  return table;
}

const rolesByTag = roles();
/** Tags whose role the name does not tell (custom elements): asked for once in a document. */
const learntRoles = new Map<string, TextRole>();

function learnRole(element: Element): TextRole {
  const known = learntRoles.get(element.localName);
  if (known) return known;
  const { display } = getComputedStyle(element);
  const role: TextRole =
    display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
  learntRoles.set(element.localName, role);
  return role;
}

/** Whether the reader types into the element, so that what it holds is not the page's text. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox';
}

/** The role that an element's tag and attributes give it. */
export function textRoleOf(element: Element): TextRole {
  const role = rolesByTag.get(element.localName) ?? learnRole(element);
  if (role === 'skip') return 'skip';
  if (element.hasAttributes() && isEditable(element)) return 'skip';
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
