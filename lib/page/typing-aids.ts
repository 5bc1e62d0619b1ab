/**
 * Editors that draw what is typed themselves. Each has a field for the keys, which nobody sees, and
 * that is not to be spelt: by it they are told, whatever they are called.
 */

/** A field that is smaller is not seen, CSS pixels; what is around it and smaller only holds it. */
const smallestField = 10;
const leastWidth = 48;
const leastHeight = 24;

function isUnseen(field: HTMLElement): boolean {
  const { opacity, color, webkitTextFillColor: fill, display } = getComputedStyle(field);
  if (display === 'none') return false;
  const isClear = [color, fill].some((each) => /^rgba.*, 0\)$/.test(each));
  return isClear || opacity === '0' || field.getBoundingClientRect().width < smallestField;
}

/** The editor that a field is for, where the field is one that nobody sees; null where it is not. */
export function editorAround(field: HTMLElement): Element | null {
  if (!isUnseen(field)) return null;
  let around = field.parentElement;
  for (; around; around = around.parentElement) {
    const { width, height } = around.getBoundingClientRect();
    if (width >= leastWidth && height >= leastHeight) break;
  }
  return around?.contains(document.body) ? null : around;
}
