/** Where the files of a published corpus come from: a server, or a packed file. */
import type { Answer, Get, Network } from '../net/network.ts';
import { retry } from '../net/retry.ts';

export interface FileSource {
  /**
   * Gives a file by its path in the corpus's folder.
   * @throws {NetworkError} @throws {SyncError} `archive-invalid` @throws the signal's reason
   */
  get(path: string, options: Get): Promise<Answer>;
}

/**
 * The files of a publisher's folder on a server; what may pass by itself is asked for again.
 * @param address ends with a slash
 */
export function serverSource(
  network: Network,
  address: string,
  options: { attempts?: number; firstMs?: number } = {},
): FileSource {
  return {
    get: (path, get) =>
      retry(() => network.get(new URL(path, address).href, get), {
        ...options,
        signal: get.signal,
      }),
  };
}
