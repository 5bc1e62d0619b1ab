/**
 * How an element takes part in a page's text, as its name and attributes tell it: shared by the
 * content script and by the command line, which reads HTML without a browser.
 */

/**
 * `skip`: its text is not read. `break`: a line break, or a drawing in the line, whose own text is
 * in blocks. `block`: its text stands apart.
 */
export type TextRole = 'skip' | 'break' | 'block' | 'inline';

const inlineTags =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small ' +
  'span strike strong sub sup textPath time tspan tt u wbr';

/**
 * Of what is not read, what is never shown in its place, and notes set over letters: the words around
 * it stand together all the same.
 */
const passedList =
  'area base datalist head link meta noscript param rp rt script source style template title track';

/** Code, controls, media, fallback text of what is not shown, and the host of our own card. */
const skippedTags =
  'applet audio canvas code defs desc embed gainsay-card iframe input kbd math metadata meter ' +
  'noembed noframes object option output picture progress samp select symbol textarea var video ' +
  passedList;

const blockTags =
  'address article aside blockquote body button caption center dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer foreignObject form frameset g h1 h2 h3 h4 h5 h6 header hgroup ' +
  'hr html img legend li main menu nav ol optgroup p pre search section slot summary switch table ' +
  'tbody td text tfoot th thead tr ul';

const breakTags = 'br svg';

// Lists are looked through for each name that a page has, and no table is made: most frames have few.
const isIn = (list: string, tag: string) => ` ${list} `.includes(` ${tag} `);

/** Whether an element is not read and parts no words. */
export const isPassedTag = (tag: string): boolean => isIn(passedList, tag);

/**
 * The role of an element of HTML, or of one of SVG that holds text, by its name; undefined for others: a
 * custom element's depends on how it is styled.
 */
export function roleOfTag(tag: string): TextRole | undefined {
  if (isIn(skippedTags, tag)) return 'skip';
  if (isIn(blockTags, tag)) return 'block';
  if (isIn(inlineTags, tag)) return 'inline';
  return isIn(breakTags, tag) ? 'break' : undefined;
}

/** The names of all elements that have a role by their name. */
export function listTags(): string[] {
  return [inlineTags, blockTags, skippedTags, breakTags].join(' ').split(' ');
}

/**
 * Whether the reader types into an element, or it holds code, so that it is not the page's text.
 * @param attributeOf gives an attribute's value; null or undefined where it is not set
 */
export function isEditable(attributeOf: (name: string) => string | null | undefined): boolean {
  const editable = attributeOf('contenteditable') ?? null;
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf('role');
  return role === 'textbox' || role === 'searchbox' || role === 'code';
}
