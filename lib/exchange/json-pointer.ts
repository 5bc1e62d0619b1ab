/**
 * A path as a JSON Pointer, such as `/@graph/0/author`.
 * @see RFC 6901
 */
export function toPointer(path: readonly (string | number)[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
