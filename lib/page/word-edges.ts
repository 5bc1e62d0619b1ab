/**
 * Whether a word ends or begins at the edge of a text. Texts of pages are asked for thousands of edges, nearly all
 * of them ASCII, and a pattern of all the world's letters takes a page 1 ms to make: only other letters need it.
 */

const ending = /[\p{L}\p{M}\p{N}…»”،؟]$/u;
const beginning = /^[\p{L}\p{N}“«]/u;
const asciiEnding = /[A-Za-z0-9.!?:;)\]]$/;
const asciiBeginning = /^[A-Za-z0-9"']/;
const firstBeyondAscii = 128;

/** Whether a text ends with a letter, a number or a sign that ends a word or a sentence. */
export function endsWord(text: string): boolean {
  const isAscii = text.charCodeAt(text.length - 1) < firstBeyondAscii;
  return isAscii ? asciiEnding.test(text.slice(-1)) : ending.test(text.slice(-2));
}

/** Whether a text begins with a letter, a number or a quotation mark. */
export function beginsWord(text: string): boolean {
  return (text.charCodeAt(0) < firstBeyondAscii ? asciiBeginning : beginning).test(text);
}
