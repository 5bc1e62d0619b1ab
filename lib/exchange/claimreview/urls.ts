/** Whether a text is an http or https URL that records take. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** The host of a URL without `www.`; the URL itself where it has none. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '') || url;
}
