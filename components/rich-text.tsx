/** Texts with elements in their places. */
import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import type { Places, PluralKey, TextKey } from '../lib/i18n/create-texts.ts';
import { getPattern, language } from '../lib/i18n/texts.ts';

function fill(pattern: string, elements: Record<string, ComponentChild>): ComponentChild[] {
  // What a capturing pattern splits by stands at the odd places.
  return pattern
    .split(/\{(\w+)\}/)
    .map((part, index) => <Fragment key={index}>{index % 2 ? elements[part] : part}</Fragment>);
}

/** A text with an element in each of its places. */
export function rich<K extends TextKey>(
  key: K,
  elements: Record<Places<K>, ComponentChild>,
): ComponentChild[] {
  return fill(getPattern(key), elements);
}

/** The form of a text that goes with a number, with elements in its places. */
export function richPlural<K extends PluralKey>(
  key: K,
  count: number,
  elements: Record<Exclude<Places<`${K}.other`>, 'count'>, ComponentChild>,
): ComponentChild[] {
  return fill(getPattern(key, count), elements);
}

const lists = new Intl.ListFormat(language);

/** "a, b and c" of elements. */
export function richList(elements: readonly ComponentChild[]): ComponentChild[] {
  const parts = lists.formatToParts(elements.map((_, index) => String(index)));
  return parts.map(({ type, value }, index) => (
    <Fragment key={index}>{type === 'element' ? elements[Number(value)] : value}</Fragment>
  ));
}
