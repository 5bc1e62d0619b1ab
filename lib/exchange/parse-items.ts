import type { Place, Problem } from '../corpus/records/problem.ts';
import { findUnsafeParts, mayHoldUnsafeParts } from '../corpus/records/unsafe-parts.ts';
import { toPointer } from './json-pointer.ts';
import { parseJson } from './parse-json.ts';

type Path = readonly (string | number)[];

/** Takes the outermost item of a list on the way to a part out of the document. */
function cutItem(value: unknown, path: Path): Path | null {
  let at = value;
  for (const [depth, step] of path.entries()) {
    if (Array.isArray(at) && typeof step === 'number') {
      at[step] = null;
      return path.slice(0, depth + 1);
    }
    at = (at as Record<string | number, unknown>)[step];
  }
  return null;
}

/**
 * Parses JSON from elsewhere, as `parseForeignJson` does, and leaves out of its lists the items in
 * which something stands that no code should meet, so that the others can be read.
 * @returns the value, undefined where none of it can be read, and what was left out or refused
 */
export function parseForeignItems(
  text: string,
  place: Place,
): { value: unknown; problems: Problem[] } {
  const { value, problems } = parseJson(text, place);
  if (problems.length > 0 || !mayHoldUnsafeParts(text)) return { value, problems };
  const cut = new Set<string>();
  for (const { code, path, message } of findUnsafeParts(value)) {
    const item = cutItem(value, path);
    const where = { ...place, path: `${place.path}${toPointer(path)}` };
    if (item === null) {
      const whole: Problem = { ...where, code, severity: 'error', message };
      return { value: undefined, problems: [whole] };
    }
    const pointer = toPointer(item);
    if (cut.has(pointer)) continue;
    cut.add(pointer);
    const left = `${message} The item ${pointer} is left out.`;
    problems.push({ ...where, code, severity: 'warning', message: left });
  }
  return { value, problems };
}
