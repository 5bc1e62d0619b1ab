/** A plain text as an article that a browser shows. */

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
  :root { color-scheme: light dark; }
  body { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem;
         font: 1.15rem/1.6 Georgia, "Noto Serif", serif; }
  h1 { font-size: 2rem; line-height: 1.2; }
  p { white-space: pre-line; }
`;

/**
 * @param text its first line is the headline, blank lines part the paragraphs
 * @returns an HTML document with the text as it is, escaped
 */
export function toArticlePage(text: string): string {
  const [headline = '', ...rest] = text.trim().split(/\r?\n/);
  const paragraphs = rest
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(headline)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '<article dir="auto">',
    `<h1>${escapeHtml(headline)}</h1>`,
    ...paragraphs.map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`),
    '</article>',
    '',
  ].join('\n');
}
