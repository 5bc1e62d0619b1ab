/**
 * Where YAML takes words for something else than text: what follows a `#` is a comment, and in
 * `{…}` a comma begins the next field.
 */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** Code, offset in the text (UTF-16 code units), message. */
export type Fault = [code: string, offset: number, message: string];

/** Fields with words, in which a comment or a comma may have been meant as one of them. */
const textFields = new Set(
  `adjectives alsoAsked beside claim deed description examples exact excluded included label licence
  missingVoices name names notBeside notNames note object prefix question quotationBasis rating
  reason role suffix text title`.split(/\s+/),
);
const shownUnits = 80;

function show(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(plain.length > shownUnits ? `${plain.slice(0, shownUnits)}…` : plain);
}

function isOfText(ancestors: readonly unknown[]): boolean {
  return ancestors.some((node) => isPair(node) && textFields.has(String(node.key)));
}

/**
 * Comments right behind an unquoted value of a field with words (`yaml-comment`). Behind nothing,
 * only those that look like a word, such as `#1`.
 */
export function findComments(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Scalar(key, { type, range }, ancestors) {
      if (key === 'key' || type !== Scalar.PLAIN || !range || !isOfText(ancestors)) return;
      const [start, end, after] = range;
      const rest =
        text
          .slice(end, after)
          .split(/[\r\n]/, 1)[0]
          ?.trim() ?? '';
      if (!rest.startsWith('#') || (start === end && /^#(\s|$)/.test(rest))) return;
      const value = text.slice(start, end);
      const left = value === '' ? 'nothing is left' : `only ${show(value)} is left`;
      const message = `What stands behind "#" is a comment: ${left}. If ${show(rest)} belongs to the text, put all of it into quotation marks; else give the comment a line of its own.`;
      faults.push(['yaml-comment', start, message]);
    },
  });
  return faults;
}

const isPlain = (pair: Pair | undefined): boolean =>
  isScalar(pair?.value) && pair.value.type === Scalar.PLAIN;

const keyRange = ({ key }: Pair): [number, number] | null =>
  isScalar(key) && key.range ? [key.range[0], key.range[1]] : null;

/** Words behind a comma in one map, each an item without a colon, with the field that they follow. */
function* findCut({ items }: YAMLMap): Generator<[field: Pair, words: Pair[]]> {
  for (let at = 1; at < items.length; at++) {
    const field = items[at - 1];
    const words: Pair[] = [];
    for (let next = items[at]; next?.value === null; next = items[++at]) words.push(next);
    if (field && words.length > 0 && isPlain(field)) yield [field, words];
  }
}

/**
 * Takes out of a document the words that a comma made fields of, `y` in `{ en: X, y }`, so that
 * the rest can be read.
 * @returns what was taken out (`yaml-comma`)
 */
export function cutCommas(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_, map) {
      if (!map.flow) return;
      for (const [field, words] of [...findCut(map)]) {
        const start = isScalar(field.value) ? field.value.range?.[0] : undefined;
        const [first, last] = [words[0], words.at(-1)].map((pair) => pair && keyRange(pair));
        if (start === undefined || !first || !last) continue;
        const whole = text.slice(start, last[1]);
        const message = `In {…} a comma ends a text: ${show(text.slice(first[0], last[1]))} is read as a field of its own. Put all of it into quotation marks: ${String(field.key)}: ${show(whole)}.`;
        faults.push(['yaml-comma', first[0], message]);
        map.items = map.items.filter((item) => !words.includes(item));
      }
    },
  });
  return faults;
}

/** Whether a field stands behind a comma that may have been meant as one of the text before it. */
export function followsComma(document: Document, path: readonly (string | number)[]): boolean {
  if (path.length === 0) return false;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent) || !parent.flow) return false;
  const at = parent.items.findIndex((item) => String(item.key) === String(path.at(-1)));
  return at > 0 && isPlain(parent.items[at - 1]);
}
