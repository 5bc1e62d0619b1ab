import type { Bytes } from '../../../lib/corpus/records/sha256.ts';

/** Where the files of a built corpus lie: a folder, or a server. */
export interface BuiltPlace {
  /** @returns null when there is no such file; rejects with a named error when there are more bytes */
  read(path: string, maxBytes: number): Promise<Bytes | null>;
  /** Paths of all segments and index pages there; null where files cannot be listed. */
  list(): Promise<string[] | null>;
}
