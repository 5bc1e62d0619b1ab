/** A part of a value that no schema is asked about. */
export interface UnsafePart {
  code: 'nesting-too-deep' | 'key-reserved' | 'text-half-character';
  path: (string | number)[];
  message: string;
}

/** Levels of lists and maps; a record has about seven. */
export const maxDepth = 50;

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Visit {
  value: unknown;
  key: string | number;
  parent: Visit | null;
  depth: number;
}

function pathOf(visit: Visit): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Visit | null = visit; at?.parent; at = at.parent) path.unshift(at.key);
  return path;
}

/** Of the path to what nests too deep: it is no help whole. */
const shownSteps = 2;
const tooDeep = `Lists and maps stand in each other more than ${maxDepth} deep. No record is: mend it.`;
const halved =
  'Half a character stands here (a lone surrogate). Replace it by the whole character.';

function isHalved(value: unknown): boolean {
  return typeof value === 'string' && !value.isWellFormed();
}

/**
 * Finds what must be refused before the schema sees a value: keys that every object has a meaning
 * for, which the schema library leaves out without a word; lone surrogates, which UTF-8 cannot
 * carry; and lists and maps so deep that looking at them would exhaust the stack. It needs no
 * stack itself.
 */
export function findUnsafeParts(value: unknown): UnsafePart[] {
  const found: UnsafePart[] = [];
  const report = (code: UnsafePart['code'], visit: Visit, message: string, steps?: number) => {
    found.push({ code, path: pathOf(visit).slice(0, steps), message });
  };
  const waiting: Visit[] = [];
  const look = (visit: Visit) => {
    if (isHalved(visit.value) || isHalved(visit.key)) report('text-half-character', visit, halved);
    if (typeof visit.key === 'string' && reservedKeys.has(visit.key)) {
      const message = `"${visit.key}" is a reserved word and cannot be a field or a language. Remove it.`;
      report('key-reserved', visit, message);
    }
    if (typeof visit.value !== 'object' || visit.value === null) return;
    if (visit.depth >= maxDepth) report('nesting-too-deep', visit, tooDeep, shownSteps);
    else waiting.push(visit);
  };
  look({ value, key: '', parent: null, depth: 0 });
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const { value: part, depth } = parent;
    if (Array.isArray(part)) {
      for (const [key, child] of part.entries()) {
        look({ value: child, key, parent, depth: depth + 1 });
      }
    } else {
      for (const [key, child] of Object.entries(part as object)) {
        look({ value: child, key, parent, depth: depth + 1 });
      }
    }
  }
  return found;
}

const mayNestTooDeep = (json: string) => json.split(/[[{]/, maxDepth + 1).length > maxDepth;

/** Whether lists and maps stand in each other too deep in the value of a JSON text. */
export function nestsTooDeep(json: string, value: unknown): boolean {
  if (!mayNestTooDeep(json)) return false;
  return findUnsafeParts(value).some(({ code }) => code === 'nesting-too-deep');
}

/**
 * Whether `findUnsafeParts` might find something in the value of a JSON text; most texts show at a
 * glance that it will not.
 * @param json text that was decoded from UTF-8, and so holds lone surrogates as escapes only
 */
export function mayHoldUnsafeParts(json: string): boolean {
  return /\\u|__proto__|constructor|prototype/.test(json) || mayNestTooDeep(json);
}
