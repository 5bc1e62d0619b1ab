/** One name for the addresses under which a web page is the same document. */

/** Parameters that say where a reader came from, or in which dress the page comes. */
const dress =
  /^(?:utm_.*|at_.*|ns_.*|pk_.*|mtm_.*|hsa_.*|__twitter_.*|_ga|_gl|_hsenc|_hsmi|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|oly_(?:anon|enc)_id|vero_id|s_cid|s_kwcid|cmpid|cmp|icid|ocid|ncid|xtor|smid|smtyp|spm|wt_mc|wt\.mc_id|ref|ref_src|ref_url|referrer|sharetype|guccounter|guce_referrer(?:_sig)?|amp|amp_js_v|amp_gsa|amp_kit|usqp|outputtype|print)$/u;
/** Names of machines that serve what another serves, for small screens or caches. */
const mirrors = /^(?:www\d?|m|mobile|amp)$/u;
/** Hosts that only pass a page on: its own host and path follow, perhaps after `s` for https. */
const caches = [
  /^[\w-]+\.cdn\.ampproject\.org\/[a-z]\/(?:s\/)?/u,
  /^cdn\.ampproject\.org\/[a-z]\/(?:s\/)?/u,
  /^(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?/u,
];

/** Longer ones are not worth the work, UTF-16 code units. */
const longestAddress = 4_096;

/** `en.m.wikipedia.org` is `en.wikipedia.org`; two names are left at least. */
function foldHost(host: string): string {
  const names = host.replace(/\.$/u, '').split('.');
  for (const at of [1, 0]) {
    if (names.length > 2 && mirrors.test(names[at] ?? '')) names.splice(at, 1);
  }
  return names.join('.');
}

/** Escapes as one writing: what needs none has none, and the rest has capital letters. */
function foldEscapes(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/giu, (escaped) => {
    try {
      return encodeURI(decodeURIComponent(escaped)).replace(/[?#]/gu, encodeURIComponent);
    } catch {
      return escaped.toUpperCase();
    }
  });
}

function foldPath(path: string): string {
  return foldEscapes(path)
    .replace(/\/{2,}/gu, '/')
    .replace(/^\/amp(?=\/)/u, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/iu, '/')
    .replace(/(?:\/amp|\.amp|\/amp\.html|\.amp(?=\.html?$))\/?$|\.amp(?=\.html?$)/u, '')
    .replace(/\/+$/u, '');
}

function foldQuery(query: URLSearchParams): string {
  const kept = [...query]
    .filter(([name, value]) => {
      const isAmp = value.toLowerCase() === 'amp' && /^(?:output|view|type)$/u.test(name);
      return !dress.test(name.toLowerCase()) && !isAmp;
    })
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A place inside of the page is no other page; a route of a script that makes pages is one. */
function foldFragment(fragment: string): string {
  return /^#!?\//u.test(fragment) ? foldEscapes(fragment) : '';
}

/**
 * What an address comes down to: without its scheme, `www`, the names of mobile and AMP machines and their
 * caches, `/amp` in its path, `index.html`, the slash at its end, its fragment, and the parameters
 * that tell where a reader came from; those that are left are in order.
 * @param address of a web page
 * @returns no address to be opened, but one to be compared; null for what is no http or https address
 */
export function canonicalAddress(address: string): string | null {
  if (address.length > longestAddress || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const plain = `${url.hostname}${url.pathname}`;
  const cache = caches.find((each) => each.test(plain));
  if (cache) {
    const inner = canonicalAddress(`https://${plain.replace(cache, '')}${url.search}${url.hash}`);
    if (inner?.includes('.')) return inner;
  }
  const port = url.port === '' ? '' : `:${url.port}`;
  const host = `${foldHost(url.hostname)}${port}`;
  return `${host}${foldPath(url.pathname)}${foldQuery(url.searchParams)}${foldFragment(url.hash)}`;
}
