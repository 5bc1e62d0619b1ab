import { isReadable, ownFormat, readFormat } from './format-version.ts';

/**
 * Why a head, an index page or a root document is of a format that is not read here, for the error
 * `format-unknown`. It is asked before anything else of the document, whose fields may differ.
 * @param value what was parsed, whatever it is
 * @param place the file it stands in
 * @returns null when it is of a format that is read, or says nothing of its format
 */
export function explainFormat(value: unknown, place: string): string | null {
  const said = typeof value === 'object' && value !== null && 'format' in value ? value.format : 1;
  if (readFormat(said) === null || isReadable(said)) return null;
  const { major } = ownFormat;
  return `${place}: this corpus needs a newer Gainsay. It has format ${said}, and this one reads format ${major}. Get a newer Gainsay, or ask the publisher for format ${major}.`;
}
