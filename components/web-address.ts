/**
 * A web address that may become a link: http or https, nothing else. The corpus's schema says so
 * too; a link is where it matters, so it is asked again here.
 * @returns the address in its normal form, or null when it must not be a link
 */
export function toWebAddress(address: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
