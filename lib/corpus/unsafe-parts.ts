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
  const waiting: Visit[] = [{ value, key: '', parent: null, depth: 0 }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value: part, depth } = visit;
    if (isHalved(part) || isHalved(visit.key)) {
      const message =
        'Half a character stands here (a lone surrogate). Replace it by the whole character.';
      found.push({ code: 'text-half-character', path: pathOf(visit), message });
    }
    if (typeof part !== 'object' || part === null) continue;
    if (depth >= maxDepth) {
      const message = `Lists and maps stand in each other more than ${maxDepth} deep. No record is: mend it.`;
      found.push({ code: 'nesting-too-deep', path: pathOf(visit).slice(0, 2), message });
      continue;
    }
    for (const [key, child] of Object.entries(part)) {
      const next = { value: child, key: Array.isArray(part) ? Number(key) : key, parent: visit };
      waiting.push({ ...next, depth: depth + 1 });
      if (Array.isArray(part) || !reservedKeys.has(key)) continue;
      const message = `"${key}" is a reserved word and cannot be a field or a language. Remove it.`;
      found.push({ code: 'key-reserved', path: pathOf({ ...next, depth }), message });
    }
  }
  return found;
}
