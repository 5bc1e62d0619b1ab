/**
 * A published corpus as one file, for desks without a network: a tar (POSIX ustar) of the folder
 * that a publisher serves. What is in it is proved like what comes from a server.
 */
import { type ParsedTarFileItem, parseTar } from 'nanotar';
import type { Bytes } from '../corpus/records/sha256.ts';
import { NetworkError } from '../net/network-error.ts';
import type { FileSource } from './file-source.ts';
import { SyncError } from './sync-error.ts';

export const archiveBounds = {
  /** It is held in memory while it is imported. */
  bytes: 512 * 1024 * 1024,
  /** Headers: of files, of folders, and about them. */
  files: 200_000,
  /** Of headers about all files (pax), which the library copies for each: git writes 52 bytes. */
  globalBytes: 1024,
};
const tarBlock = 512;
const headAtEnd = /(^|\/)head\.jws$/;

/** What a tar's headers come to, as far as it can be read (POSIX ustar); the library takes long for many. */
function measureTar(data: Bytes): { files: number; globalBytes: number } {
  const measured = { files: 0, globalBytes: 0 };
  for (let at = 0; at + tarBlock < data.length && data[at] !== 0; ) {
    const field = String.fromCharCode(...data.subarray(at + 124, at + 136));
    const size = Number.parseInt(field, 8);
    // The library stops there too, or fails.
    if (!(size >= 0)) break;
    measured.files++;
    if (data[at + 156] === 'g'.charCodeAt(0)) measured.globalBytes += size;
    at += tarBlock + Math.ceil(size / tarBlock) * tarBlock;
  }
  return measured;
}

function unpack(data: Bytes, bounds: typeof archiveBounds): Map<string, Bytes> {
  const invalid = (what: string, cause?: unknown) => {
    const message = `The file ${what}. Nothing was changed. Ask the publisher for a file that "gainsay archive" made.`;
    return new SyncError('archive-invalid', message, { cause });
  };
  const { files: headers, globalBytes } = measureTar(data);
  if (headers > bounds.files) throw invalid(`holds more than ${bounds.files} files`);
  if (globalBytes > bounds.globalBytes) {
    throw invalid(`says more than ${bounds.globalBytes} bytes about all its files together`);
  }
  let parsed: ParsedTarFileItem[];
  try {
    parsed = parseTar(data);
  } catch (cause) {
    throw invalid('is no tar, or is damaged', cause);
  }
  // Packed by hand, the folder itself may be in it: paths count from where head.jws is.
  const head = parsed.find(({ name, type }) => type === 'file' && headAtEnd.test(name));
  if (!head) throw invalid('holds no head.jws, so it is no published corpus');
  const folder = head.name.replace(headAtEnd, '$1');
  const files = new Map<string, Bytes>();
  for (const { name, type, data: bytes } of parsed) {
    if (type !== 'file' || !name.startsWith(folder)) continue;
    files.set(name.slice(folder.length), (bytes ?? new Uint8Array()) as Bytes);
  }
  return files;
}

/**
 * The files of a packed corpus.
 * @param bounds less than usual in tests alone
 * @throws {SyncError} `archive-invalid`
 */
export async function archiveSource(pack: Blob, bounds = archiveBounds): Promise<FileSource> {
  if (pack.size > bounds.bytes) {
    const message = `The file has ${pack.size} bytes, more than the ${bounds.bytes} that are taken. Nothing was changed.`;
    throw new SyncError('archive-invalid', message);
  }
  const files = unpack(new Uint8Array(await pack.arrayBuffer()), bounds);
  return {
    async get(path, { maxBytes, signal }) {
      signal?.throwIfAborted();
      const bytes = files.get(path);
      if (!bytes) {
        const message = `${path} is not in the file. Nothing was changed. Ask the publisher for a whole one.`;
        throw new NetworkError('not-found', path, message);
      }
      if (bytes.length > maxBytes) {
        const message = `${path} in the file is larger than the ${maxBytes} bytes that such a file may have. Nothing of it was kept.`;
        throw new NetworkError('too-large', path, message);
      }
      return { bytes, date: null };
    },
  };
}
