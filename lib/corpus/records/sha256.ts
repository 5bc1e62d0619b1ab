/** Bytes over memory of our own, as `crypto` and streams ask for them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The SHA-256 of bytes, or of a string's UTF-8.
 * @see FIPS 180-4
 */
export async function sha256(input: Bytes | string): Promise<Bytes> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** The SHA-256 of bytes, or of a string's UTF-8, as 64 lower-case hexadecimal digits. */
export async function sha256Hex(input: Bytes | string): Promise<string> {
  const digest = await sha256(input);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
