import { createReadStream } from 'node:fs';
import { splitLines } from '../../../lib/corpus/built/split-lines.ts';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { CliError } from '../terminal/cli-error.ts';
import { nameFileError } from './files.ts';

/** What stands for standard input among file names. */
export const standardInput = '-';
/** Most bytes that a text may have: eight times the longest page we know. */
export const maxTextBytes = 64 * 1024 * 1024;

/** A line of text, without its line feed. */
export interface InputLine {
  text: string;
  /** `file:number`, counted from 1. */
  place: string;
}

/** How an input is called in messages. */
export function inputName(path: string): string {
  return path === standardInput ? 'stdin' : path;
}

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws {CliError} `file-failed`
 */
export async function* openInput(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === standardInput ? process.stdin : createReadStream(path);
  } catch (error) {
    throw nameFileError(error, inputName(path), 'read');
  }
}

function decode(bytes: Bytes, place: string): string {
  const { text, problem } = decodeUtf8(bytes, place);
  if (problem) throw new CliError(problem.code, `${place}: ${problem.message}`);
  return text;
}

function tooLong(place: string): CliError {
  const message = `${place} has more than ${maxTextBytes} bytes. Cut it into smaller texts.`;
  return new CliError('text-too-long', message);
}

/**
 * Reads lines; those without text are left out.
 * @throws {CliError} `file-failed`, `text-encoding`, `text-nul`, `text-too-long`
 */
export async function* readLines(path: string): AsyncGenerator<InputLine> {
  for await (const { number, bytes } of splitLines(openInput(path), maxTextBytes)) {
    const place = `${inputName(path)}:${number}`;
    if (bytes === null) throw tooLong(place);
    const text = decode(bytes, place);
    if (text.trim() !== '') yield { text, place };
  }
}

/** Reads a whole file, or standard input. @throws {CliError} `file-failed`, `text-too-long` */
export async function readBytes(path: string): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of openInput(path)) {
    length += chunk.length;
    if (length > maxTextBytes) throw tooLong(inputName(path));
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  // A large text is not to stand in memory three times.
  chunks.length = 0;
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}

/** Reads a whole text. @throws {CliError} as `readLines` does */
export async function readInput(path: string): Promise<string> {
  return decode(await readBytes(path), inputName(path));
}
