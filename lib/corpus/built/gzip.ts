import type { Bytes } from '../records/sha256.ts';

/** A gzip stream holds more than the caller allows, which is how a decompression bomb looks. */
export class TooManyBytesError extends Error {
  override readonly name = 'TooManyBytesError';
}

/** Sends bytes through a transformation. A pipe would do the same with twice as many turns of the loop. */
function transform(bytes: Bytes, through: CompressionStream | DecompressionStream) {
  const writer = through.writable.getWriter();
  // What fails here fails for the reader of the other end, who is told.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return through.readable as ReadableStream<Bytes>;
}

async function readAtMost(stream: ReadableStream<Bytes>, maxBytes: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new TooManyBytesError(`More than ${maxBytes} bytes.`);
    }
    chunks.push(value);
  }
  const [only, ...more] = chunks;
  if (only && more.length === 0) return only;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Whether bytes begin with gzip's magic number (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Compresses bytes as gzip (RFC 1952). Same bytes in, same bytes out, on one and the same runtime. */
export function gzip(bytes: Bytes): Promise<Bytes> {
  const stream = transform(bytes, new CompressionStream('gzip'));
  return readAtMost(stream, Number.POSITIVE_INFINITY);
}

/**
 * Decompresses gzip and stops as soon as there is more than `maxBytes`.
 * @throws {TooManyBytesError} when there is more; whatever the platform throws on a broken stream
 */
export function gunzip(bytes: Bytes, maxBytes: number): Promise<Bytes> {
  return readAtMost(transform(bytes, new DecompressionStream('gzip')), maxBytes);
}
