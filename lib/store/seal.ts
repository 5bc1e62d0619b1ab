/**
 * A seal tells whether a stored value is as it was written: 32 bits over all that is in it. It is no
 * proof against forgery, which nobody needs who can write into the database. Each step of it maps
 * different values to different ones, so that no change of a single number or letter is missed.
 */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';

/** So that a value is not taken for one of another type that looks alike. */
const types = {
  undefined: 1,
  null: 2,
  false: 3,
  true: 4,
  integer: 5,
  number: 6,
  string: 7,
  list: 8,
  record: 9,
  bytes: 10,
};

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

function addNumber(hash: number, value: number): number {
  if ((value | 0) === value) return addToFnv(addToFnv(hash, types.integer), value);
  double[0] = value;
  const first = addToFnv(addToFnv(hash, types.number), halves[0] ?? 0);
  return addToFnv(first, halves[1] ?? 0);
}

function addString(hash: number, value: string): number {
  let sum = addToFnv(addToFnv(hash, types.string), value.length);
  for (let at = 0; at < value.length; at++) sum = addToFnv(sum, value.charCodeAt(at));
  return sum;
}

function addBytes(hash: number, view: ArrayBufferView): number {
  const { buffer, byteOffset, byteLength } = view;
  let sum = addToFnv(addString(addToFnv(hash, types.bytes), view.constructor.name), byteLength);
  let done = 0;
  // Four at once; those of a view that begins between two words one by one.
  if (byteOffset % 4 === 0) {
    const words = new Uint32Array(buffer, byteOffset, byteLength >> 2);
    for (let at = 0; at < words.length; at++) sum = addToFnv(sum, words[at] ?? 0);
    done = words.byteLength;
  }
  const rest = new Uint8Array(buffer, byteOffset + done, byteLength - done);
  for (let at = 0; at < rest.length; at++) sum = addToFnv(sum, rest[at] ?? 0);
  return sum;
}

function addRecord(hash: number, value: object): number {
  // In whatever order its fields stand.
  let sum = 0;
  let fields = 0;
  for (const [key, field] of Object.entries(value)) {
    sum = (sum + add(addString(fnvStart, key), field)) | 0;
    fields++;
  }
  return addToFnv(addToFnv(addToFnv(hash, types.record), fields), sum);
}

/** @throws {TypeError} for what is stored nowhere, such as a map */
function add(hash: number, value: unknown): number {
  if (typeof value === 'number') return addNumber(hash, value);
  if (typeof value === 'string') return addString(hash, value);
  if (value === undefined) return addToFnv(hash, types.undefined);
  if (value === null) return addToFnv(hash, types.null);
  if (typeof value === 'boolean') return addToFnv(hash, value ? types.true : types.false);
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be sealed.`);
  if (ArrayBuffer.isView(value)) return addBytes(hash, value);
  if (Array.isArray(value)) {
    const start = addToFnv(addToFnv(hash, types.list), value.length);
    return value.reduce(add, start);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`A ${value.constructor?.name} cannot be sealed.`);
  }
  return addRecord(hash, value);
}

/**
 * The seal of a value in an object store: the same for what structured cloning makes of it.
 * @param store its name, so that a value of another store is not taken for one of this
 */
export function sealOf(store: string, value: object): number {
  return add(addString(fnvStart, store), value) >>> 0;
}

/** A value with its seal. */
export type Sealed<Value> = Value & { seal: number };

export function seal<Value extends object>(store: string, value: Value): Sealed<Value> {
  return { ...value, seal: sealOf(store, value) };
}

/** The value without its seal; null where it is not as it was written. */
export function open<Value extends object>(store: string, stored: Value): Value | null {
  const { seal: own, ...value } = stored as Value & { seal?: unknown };
  return own === sealOf(store, value) ? (value as unknown as Value) : null;
}
