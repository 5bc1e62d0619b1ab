/** Id of the list of what a search found; a page has one search. */
export const listId = 'found';

/** Id of a line of it, by its place. */
export function optionId(place: number): string {
  return `${listId}-${place}`;
}
