import type { Place, Problem } from '../corpus/records/problem.ts';
import { findUnsafeParts } from '../corpus/records/unsafe-parts.ts';
import { toPointer } from './json-pointer.ts';

/**
 * Parses JSON from elsewhere, whatever stands in it.
 * @param place where the text begins
 * @returns the value, or the problem: `json-invalid`, `nesting-too-deep`
 */
export function parseJson(text: string, place: Place): { value: unknown; problems: Problem[] } {
  try {
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const code = isDeep ? 'nesting-too-deep' : 'json-invalid';
    const message = isDeep
      ? 'Lists and maps stand in each other too deep. No review is: mend it.'
      : `This is not valid JSON: ${explainSyntax(error)}. Mend it, or ask who publishes it to.`;
    return { value: undefined, problems: [{ ...place, code, severity: 'error', message }] };
  }
}

/**
 * Parses JSON from elsewhere and refuses what no code that looks at it should meet: nesting that
 * exhausts the stack, reserved keys such as `__proto__`, halves of characters.
 * @param place where the text begins
 * @returns the value, or the problems: `json-invalid`, `nesting-too-deep`, `key-reserved`,
 *   `text-half-character`
 */
export function parseForeignJson(
  text: string,
  place: Place,
): { value: unknown; problems: Problem[] } {
  const { value, problems } = parseJson(text, place);
  if (problems.length > 0) return { value: undefined, problems };
  for (const { code, path, message } of findUnsafeParts(value)) {
    const where = { ...place, path: `${place.path}${toPointer(path)}` };
    problems.push({ ...where, code, severity: 'error', message });
  }
  return { value: problems.length > 0 ? undefined : value, problems };
}

/** The engine's own words without the excerpt, which may be long. */
function explainSyntax(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  const position = /position \d+(?: \(line \d+ column \d+\))?/.exec(words)?.[0];
  return position ? `it breaks at ${position}` : 'it breaks off or holds what JSON does not have';
}
