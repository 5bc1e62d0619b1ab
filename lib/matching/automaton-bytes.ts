/**
 * The automaton as bytes: a header, the arrays of the index as they lie in memory, and what is not
 * many as JSON. Reading makes views on the bytes and parses the JSON; nothing is built.
 *
 * Header, in 32-bit words: magic, version, bytes in all, checksum of all words after it, bytes of
 * the JSON, bytes of each array. Then the arrays, largest items first and each from a multiple of
 * four bytes, and the JSON. Words are in the order of the machine: the bytes do not leave it.
 */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import { AutomatonError } from './automaton-error.ts';
import { createMatcher } from './matcher.ts';
import type { IndexedRule, NameArrays, NameDetails } from './name-index.ts';
import type { Matcher } from './types.ts';

/** Changes with the layout of the bytes, and with folding and hashing, which they depend on. */
const automatonVersion = 2;

const magic = 0x6e734761;
const checksumWord = 3;
const headerWords = 5;

const arrayTypes = {
  filter: Uint32Array,
  slotValue: Uint32Array,
  keyStart: Uint32Array,
  useOf: Uint32Array,
  sharedUses: Uint32Array,
  idEnd: Uint32Array,
  slotMark: Uint16Array,
  wideUnits: Uint16Array,
  corpusOf: Uint16Array,
  narrowUnits: Uint8Array,
  idBytes: Uint8Array,
} satisfies { [Name in keyof NameArrays]: new (buffer: ArrayBuffer) => NameArrays[Name] };
const arrayNames = Object.keys(arrayTypes) as (keyof NameArrays)[];
const arraysStart = 4 * (headerWords + arrayNames.length);

/** `NameDetails` with its maps as lists. */
type Details = Omit<NameDetails, 'rulesOfUse' | 'exactNotNames'> & {
  rulesOfUse: [number, readonly IndexedRule[]][];
  exactNotNames: [number, readonly string[]][];
};

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function damaged(what: string, cause?: unknown): AutomatonError {
  return new AutomatonError('automaton-damaged', `The automaton's bytes are damaged: ${what}.`, {
    cause,
  });
}

/** FNV-1a over 32-bit words: it finds damage, and is no proof against forgery. */
function sumWords(words: Uint32Array, from: number): number {
  let sum = fnvStart;
  for (let i = from; i < words.length; i++) sum = addToFnv(sum, words[i] as number);
  return sum >>> 0;
}

/** Writes a matcher's automaton, the keys of its entities included. */
export function writeAutomaton({ index }: Matcher): Uint8Array<ArrayBuffer> {
  const { seed, filterShift, slotShift, hasLiteralStarts, keyPrefixes } = index;
  const details: Details = {
    ...{ seed, filterShift, slotShift, hasLiteralStarts, keyPrefixes },
    rulesOfUse: [...index.rulesOfUse],
    exactNotNames: [...index.exactNotNames],
  };
  const json = new TextEncoder().encode(JSON.stringify(details));
  const sizes = arrayNames.map((name) => index[name].byteLength);
  const size = sizes.reduce((sum, bytes) => sum + padded(bytes), arraysStart + padded(json.length));
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, automatonVersion, size, 0, json.length, ...sizes]);
  let at = arraysStart;
  for (const name of arrayNames) {
    const { buffer, byteOffset, byteLength } = index[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  bytes.set(json, at);
  words[checksumWord] = sumWords(words, checksumWord + 1);
  return bytes;
}

/** Checks header and checksum; returns the header's words. @throws {AutomatonError} */
function readHeader(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  if (bytes.length < arraysStart || bytes.length % 4 !== 0) throw damaged('they are cut off');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[0] !== magic) throw damaged('they do not start as an automaton does');
  if (words[1] !== automatonVersion) {
    const message = `The automaton is of version ${words[1]}; this is version ${automatonVersion}.`;
    throw new AutomatonError('automaton-version', message);
  }
  if (words[2] !== bytes.length) throw damaged('they are cut off');
  if (words[checksumWord] !== sumWords(words, checksumWord + 1)) {
    throw damaged('they do not sum up');
  }
  return words;
}

function readDetails(json: Uint8Array): NameDetails {
  try {
    const details: Details = JSON.parse(new TextDecoder().decode(json));
    return {
      ...details,
      rulesOfUse: new Map(details.rulesOfUse),
      exactNotNames: new Map(details.exactNotNames),
    };
  } catch (error) {
    throw damaged('the details cannot be read', error);
  }
}

/**
 * Reads what `writeAutomaton` wrote.
 * @param bytes are kept and must not change
 * @throws {AutomatonError} `automaton-version` for bytes of another version, `automaton-damaged`
 */
export function readAutomaton(bytes: Uint8Array<ArrayBuffer>): Matcher {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = readHeader(aligned);
  const { buffer, byteOffset, length } = aligned;
  const sizes = words.subarray(headerWords, headerWords + arrayNames.length);
  const jsonSize = words[4] as number;
  const total = sizes.reduce((sum, size) => sum + padded(size), arraysStart + padded(jsonSize));
  if (total !== length) throw damaged('their parts do not make up the whole');
  let at = byteOffset + arraysStart;
  const view = <Name extends keyof NameArrays>(name: Name): NameArrays[Name] => {
    const ArrayType = arrayTypes[name];
    const size = sizes[arrayNames.indexOf(name)] as number;
    const array = new ArrayType(buffer, at, size / ArrayType.BYTES_PER_ELEMENT);
    at += padded(size);
    return array as NameArrays[Name];
  };
  const arrays = Object.fromEntries(arrayNames.map((name) => [name, view(name)]));
  const details = readDetails(new Uint8Array(buffer, at, jsonSize));
  return createMatcher({ ...(arrays as unknown as NameArrays), ...details });
}
