import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { LineSpool } from '../../../lib/corpus/built/build-lines.ts';
import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { nameFileError } from '../files/files.ts';

/** Bytes that are gathered before they go to the disk. */
const bufferBytes = 1024 * 1024;

/** A spool in a file that is removed when it is closed. */
export interface FileSpool extends LineSpool {
  close(): void;
}

/**
 * Opens a spool. Its calls do not return before they are done: lines are a few hundred bytes, and
 * waiting for a promise for each would take longer than the disk does.
 * @throws {CliError} `file-failed`, here and in its calls
 */
export function openFileSpool(path: string): FileSpool {
  const naming = <Result>(doing: string, action: () => Result): Result => {
    try {
      return action();
    } catch (error) {
      throw nameFileError(error, path, doing);
    }
  };
  const file = naming('written', () => openSync(path, 'wx+', 0o600));
  const buffer = new Uint8Array(bufferBytes);
  let buffered = 0;
  let written = 0;
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) {
      done += naming('written', () => writeSync(file, bytes, done, bytes.length - done));
    }
    written += bytes.length;
  };
  const flush = () => {
    if (buffered > 0) write(buffer.subarray(0, buffered));
    buffered = 0;
  };
  return {
    append(bytes: Bytes) {
      if (buffered + bytes.length > bufferBytes) flush();
      const start = written + buffered;
      if (bytes.length > bufferBytes) write(bytes);
      else {
        buffer.set(bytes, buffered);
        buffered += bytes.length;
      }
      return start;
    },
    read(start, length) {
      flush();
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const count = naming('read', () =>
          readSync(file, bytes, done, length - done, start + done),
        );
        if (count === 0) break;
        done += count;
      }
      return bytes;
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
