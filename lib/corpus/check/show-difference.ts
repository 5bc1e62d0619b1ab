import { diffWordsWithSpace } from 'diff';

/** Words that agree are shown up to here beside those that do not, in UTF-16 code units. */
const contextUnits = 30;
/** Changes after which two passages are not worth comparing word by word. */
const maxChanges = 120;

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const kept = (isFirst ? 0 : contextUnits) + (isLast ? 0 : contextUnits);
  if (text.length <= kept + 1) return text;
  const head = isFirst ? '' : text.slice(0, contextUnits);
  const tail = isLast ? '' : text.slice(-contextUnits);
  return `${head}…${tail}`;
}

function nameCodePoint(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? 'nothing' : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Letters that look alike: names the first two that differ and are not both plain ASCII. */
function nameLookAlikes(removed: string, added: string): string {
  let at = 0;
  while (at < removed.length && removed[at] === added[at]) at++;
  const isPlain = /^[\x20-\x7e]*$/.test(`${removed[at] ?? ''}${added[at] ?? ''}`);
  if (isPlain) return '';
  return ` The quotation has ${nameCodePoint(removed, at)} where the document has ${nameCodePoint(added, at)}.`;
}

/**
 * Shows in one line how a quotation differs from a place of its document: what only the quotation
 * has as `[-words-]`, what only the document has as `{+words+}`.
 */
export function showDifference(quoted: string, found: string): string {
  const parts = diffWordsWithSpace(quoted, found, { maxEditLength: maxChanges });
  if (!parts) return `"${found.slice(0, 4 * contextUnits)}…"`;
  const shown = parts.map(({ value, added, removed }, index) => {
    if (added) return `{+${value}+}`;
    if (removed) return `[-${value}-]`;
    return shorten(value, index === 0, index === parts.length - 1);
  });
  const hints = parts.map(({ value, removed }, index) => {
    const next = parts[index + 1];
    return removed && next?.added ? nameLookAlikes(value, next.value) : '';
  });
  return `"${shown.join('')}".${hints.find((hint) => hint !== '') ?? ''}`;
}
