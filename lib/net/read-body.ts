import { NetworkError } from './network-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bounds of an answer. */
export interface Bounds {
  maxBytes: number;
  /** Longest time without a byte, ms. */
  silenceMs: number;
  /** Slowest average that is waited for; below it a server could hold a reader for days. */
  minBytesPerSecond: number;
}

function join(chunks: Bytes[], length: number): Bytes {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Runs `abort` when nothing called `touch` for `ms`, or `totalMs` have passed. */
function watch(ms: number, totalMs: number, abort: () => void) {
  let silence = setTimeout(abort, ms);
  const total = setTimeout(abort, totalMs);
  return {
    touch() {
      clearTimeout(silence);
      silence = setTimeout(abort, ms);
    },
    stop() {
      clearTimeout(silence);
      clearTimeout(total);
    },
  };
}

/**
 * Reads an answer's body, and stops as soon as it is larger or slower than allowed.
 * @param place for messages
 * @param onBytes is told of every piece
 * @throws {NetworkError} `too-large`, `too-slow`, `cut-short`; the signal's reason when aborted
 */
export async function readBody(
  response: Response,
  place: string,
  bounds: Bounds,
  options: { signal?: AbortSignal | undefined; onBytes?: (count: number) => void } = {},
): Promise<Bytes> {
  const { maxBytes, silenceMs, minBytesPerSecond } = bounds;
  const tooLarge = () =>
    new NetworkError(
      'too-large',
      place,
      `${place} is larger than the ${maxBytes} bytes that such a file may have. Nothing of it was kept. Tell the publisher.`,
    );
  const cutShort = (cause?: unknown) => {
    const message = `The connection broke while ${place} was on its way. It is asked for again.`;
    return new NetworkError('cut-short', place, message, { cause });
  };
  const announced = Number(response.headers.get('content-length') ?? 0);
  const isEncoded = response.headers.get('content-encoding') !== null;
  if (!isEncoded && announced > maxBytes) {
    await response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Bytes>;
  let isSlow = false;
  const cancel = () => void reader.cancel().catch(() => undefined);
  const totalMs = silenceMs + (maxBytes / minBytesPerSecond) * 1000;
  const watching = watch(silenceMs, totalMs, () => {
    isSlow = true;
    cancel();
  });
  options.signal?.addEventListener('abort', cancel);
  const chunks: Bytes[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      watching.touch();
      length += value.length;
      options.onBytes?.(value.length);
      if (length > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (cause instanceof NetworkError) {
      cancel();
      throw cause;
    }
    if (!isSlow) throw cutShort(cause);
  } finally {
    watching.stop();
    options.signal?.removeEventListener('abort', cancel);
  }
  // A stream that was cancelled ends as if it were whole.
  options.signal?.throwIfAborted();
  if (isSlow) {
    const message = `${place} came too slowly to wait for it (${length} bytes so far). It is asked for again later.`;
    throw new NetworkError('too-slow', place, message);
  }
  if (!isEncoded && length < announced) throw cutShort();
  return join(chunks, length);
}
