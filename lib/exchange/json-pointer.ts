import type { Place } from '../corpus/records/problem.ts';

/**
 * A path as a JSON Pointer, such as `/@graph/0/author`.
 * @see RFC 6901
 */
export function toPointer(path: readonly (string | number)[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The place of a part of what stands at a place, as a JSON Pointer put behind its own. */
export function placeWithin(place: Place): (path: readonly (string | number)[]) => Place {
  return (path) => ({ ...place, path: `${place.path}${toPointer(path)}` });
}
