/** Why a page has no marks. */

/** The names are those of the texts in `reasons`. */
export type PageReason =
  | 'browserPage'
  | 'store'
  | 'protectedSite'
  | 'extensionPage'
  | 'pageSource'
  | 'pdf'
  | 'fileNotAllowed'
  | 'siteNotAllowed'
  | 'loading'
  | 'siteOff'
  | 'notRunning'
  | 'notAPage'
  | 'data';

export interface PageFacts {
  /** Undefined where the browser does not tell it (no `activeTab` for this tab). */
  url: string | undefined;
  /** As the top frame tells it; null when no frame answered. */
  contentType: string | null;
  isLoading: boolean;
  isSiteOn: boolean;
  /** Whether the browser lets extensions, and this one, read it; null when it does not say. */
  isFileAllowed: boolean | null;
  isSiteAllowed: boolean | null;
}

const browserSchemes = [
  ...['about:', 'chrome:', 'edge:', 'brave:', 'opera:', 'vivaldi:', 'resource:'],
  ...['devtools:', 'chrome-search:', 'chrome-untrusted:', 'chrome-error:'],
];
const extensionSchemes = ['chrome-extension:', 'moz-extension:', 'extension:'];
const stores = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org', path: '/' },
];

/** Firefox's `extensions.webextensions.restrictedDomains`, but for the store. */
const protectedHosts = [
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
];

function explainAddress({ protocol, hostname, pathname }: URL): PageReason | null {
  if (protocol === 'view-source:') return 'pageSource';
  if (browserSchemes.includes(protocol)) return 'browserPage';
  if (extensionSchemes.includes(protocol)) return 'extensionPage';
  const isStore = stores.some(({ host, path }) => hostname === host && pathname.startsWith(path));
  if (isStore) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : null;
}

function explainSilence(facts: PageFacts): PageReason {
  const address = facts.url && URL.canParse(facts.url) ? new URL(facts.url) : null;
  const reason = address && explainAddress(address);
  if (reason) return reason;
  if (facts.isLoading) return 'loading';
  if (!address) return 'notRunning';
  if (address.protocol === 'file:' && facts.isFileAllowed === false) return 'fileNotAllowed';
  if (!['http:', 'https:', 'file:'].includes(address.protocol)) return 'notAPage';
  if (facts.isSiteAllowed === false) return 'siteNotAllowed';
  return protectedHosts.includes(address.hostname) ? 'protectedSite' : 'notRunning';
}

/** Data that the browser shows as it stands or in styles of its own, as it does feeds. */
function isData(contentType: string): boolean {
  return contentType !== 'application/xhtml+xml' && /[/+](xml|json)$/.test(contentType);
}

/**
 * Says why a page has no marks, from what the browser and the page's frames tell.
 * @returns null when the page can be annotated and is
 */
export function explainPage(facts: PageFacts): PageReason | null {
  if (facts.contentType === null) return explainSilence(facts);
  if (facts.contentType === 'application/pdf') return 'pdf';
  // An SVG file is XML and a picture.
  if (facts.contentType.startsWith('image/')) return 'notAPage';
  if (isData(facts.contentType)) return 'data';
  return facts.isSiteOn ? null : 'siteOff';
}
