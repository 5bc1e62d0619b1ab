/** Files that need no network: of the extension's own package, or that a reader has chosen. */
import { NetworkError } from './network-error.ts';

/** `blob:` is what an extension page makes of a file that the reader has chosen. */
const localProtocols = ['blob:', 'chrome-extension:', 'moz-extension:', 'safari-web-extension:'];

async function fetchLocal(url: string): Promise<Response> {
  if (!localProtocols.includes(new URL(url).protocol)) {
    const message = `${url} is no file of this computer's. It was not asked for.`;
    throw new NetworkError('origin-refused', url, message);
  }
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) {
    throw new NetworkError('not-found', url, `The file ${url} cannot be read. Choose it again.`);
  }
  return response;
}

/**
 * Reads a local file; a large one is not taken into memory.
 * @throws {NetworkError} `origin-refused` for any other address, `not-found`
 */
export async function readLocalFile(url: string): Promise<Blob> {
  return (await fetchLocal(url)).blob();
}

/**
 * The bytes of a small local file, without the way through the browser's store of blobs.
 * @throws {NetworkError} as `readLocalFile`
 */
export async function readLocalBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchLocal(url)).arrayBuffer());
}
