/**
 * Reads a `Retry-After` header: seconds or a date.
 * @param now ms since 1970
 * @returns ms from now, at least 0; null when there is none or it cannot be read
 * @see RFC 9110, 10.2.3
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // A date names its zone; `Date.parse` would take much that is none.
  const at = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
