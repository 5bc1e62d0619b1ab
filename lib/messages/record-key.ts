/** Id of the corpus that a record is of. @param key `<corpusId>#<id>`; an id has no `#` */
export function corpusOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('#')));
}
