/** What host names are made of once a URL is read: others (such as commas) no site has. */
const hostLike = /^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/;

/**
 * The host that a reader means by a site's name or by the address of one of its pages, as settings
 * hold it: lower case, without port, names of other scripts in Punycode.
 * @param typed such as `news.example`, `News.example:8080` or `https://news.example/story`
 * @returns null for what names no site that web pages come from
 */
export function parseSite(typed: string): string | null {
  const words = typed.trim();
  const address = words.includes('://') ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostLike.test(hostname) ? hostname : null;
}
