/** Tells code that is set in a `pre` from text that is: transcripts, letters, old documents. */

/** What highlighters and their wrappers are called; of a wrapper's name only whole words count. */
export const codeClass =
  /(^|[\s_-])((source)?code\w*|highlight\w*|hljs|prettyprint|prism|shiki|chroma|rouge|syntax\w*|brush:?|language-\S+)($|[\s_-])/i;

/** Highlighters put each name, number and sign in an element of its own, UTF-16 code units each. */
export const mostPerToken = 40;
export const fewestTokens = 3;

/** How far around a `pre` wrappers are looked for. */
export const wrappers = 3;

/** Whether a `pre` holds code, as its class, what is around it or a highlighter's elements in it say. */
export function isCode(pre: Element): boolean {
  let at: Element | null = pre;
  for (let left = wrappers; at && left > 0; left--) {
    if (codeClass.test(at.getAttribute('class') ?? '')) return true;
    at = at.parentElement;
  }
  // What a typing aid lies over.
  if (pre.getAttribute('aria-hidden') === 'true') return true;
  const tokens = pre.getElementsByTagName('span').length;
  return tokens >= fewestTokens && (pre.textContent ?? '').length < tokens * mostPerToken;
}
