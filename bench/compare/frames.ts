/** Frames of the saved pages, which lie somewhere on the network: each is a small page of ours instead. */

/** What a frame of an ordinary page holds: an advertisement, a counter, a small form. */
export const smallFrame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A small frame</title>
<style>body { margin: 0; font: 12px sans-serif }</style>
<p>What is sold here is shown in a picture, with a line of text below.</p>
<a href="#more">More of it</a>
`;

/**
 * Gives every frame of a page another address. A frame whose page cannot be had would show the browser's
 * own error page, which runs script of its own.
 * @param html of the page
 * @param address where the small page is; it has to be of another site than the page, so that frames have
 * a process of their own and the page's thread is its top frame's alone
 */
export function replaceFrames(html: string, address: string): string {
  return html.replace(/<iframe\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gi, (tag) => {
    const bare = tag.replace(/\s(?:src|srcdoc)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
    return bare.replace(/^<iframe/i, (name) => `${name} src="${address}"`);
  });
}
