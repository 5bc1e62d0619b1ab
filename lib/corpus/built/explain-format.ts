import { builtFormat } from './built-format.ts';

/**
 * Why a head or root document is of a format that is not read here, for the error
 * `format-unknown`. It is asked before anything else of the document, whose fields may differ.
 * @param value what was parsed, whatever it is
 * @param place the file it stands in
 * @returns null when it is of this format, or says nothing of its format
 */
export function explainFormat(value: unknown, place: string): string | null {
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format !== 'number' || format === builtFormat) return null;
  return `${place}: the corpus has format ${format}, and this Gainsay reads format ${builtFormat}. Get a newer Gainsay, or ask the publisher for format ${builtFormat}.`;
}
