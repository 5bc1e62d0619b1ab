/**
 * An id that nobody can guess: 128 random bits. Not `crypto.randomUUID`, which documents without a
 * secure context do not have, and with them neither their content scripts.
 */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
