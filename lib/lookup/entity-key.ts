/** A record's name outside its corpus: `<corpusId>#<id>`. */
export function toKey(corpus: string, id: string): string {
  return `${corpus}#${id}`;
}

/** The corpus and the id that a key is made of; null when it is none. An id has no `#`. */
export function fromKey(key: string): { corpus: string; id: string } | null {
  const at = key.lastIndexOf('#');
  return at === -1 ? null : { corpus: key.slice(0, at), id: key.slice(at + 1) };
}
