import type { Place, Problem } from '../corpus/records/problem.ts';
import { findUnsafeParts } from '../corpus/records/unsafe-parts.ts';
import { toPointer } from './json-pointer.ts';

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
): { value: unknown; problems: [] } | { value: undefined; problems: Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const code = isDeep ? 'nesting-too-deep' : 'json-invalid';
    const message = isDeep
      ? 'Lists and maps stand in each other too deep. No review is: mend it.'
      : `This is not valid JSON: ${explainSyntax(error)}. Mend it, or ask who publishes it to.`;
    return { value: undefined, problems: [{ ...place, code, severity: 'error', message }] };
  }
  const problems = findUnsafeParts(value).map(({ code, path, message }): Problem => {
    return { ...place, path: `${place.path}${toPointer(path)}`, code, severity: 'error', message };
  });
  return problems.length > 0 ? { value: undefined, problems } : { value, problems: [] };
}

/** The engine's own words without the excerpt, which may be long. */
function explainSyntax(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  const position = /position \d+(?: \(line \d+ column \d+\))?/.exec(words)?.[0];
  return position ? `it breaks at ${position}` : 'it breaks off or holds what JSON does not have';
}
