import canonicalize from 'canonicalize';
import { CorpusError } from '../records/corpus-error.ts';
import { omitDefaults } from '../records/omit-defaults.ts';
import { builtRecordSchema, type KnownRecord } from '../records/records.ts';

/**
 * A value as canonical JSON: one line, keys in order, no spaces.
 * @throws {CorpusError} `record-invalid` when a string in it holds half of a surrogate pair, which
 *   UTF-8 cannot carry
 * @see RFC 8785
 */
export function canonicalJson(value: unknown, place: string): string {
  const json = canonicalize(value);
  // A lone surrogate comes out of JSON.stringify as an escape in lower case; no other text does.
  if (json === undefined || /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(json)) {
    throw new CorpusError(
      'record-invalid',
      place,
      `${place} holds half a character (a lone surrogate). Replace it by the whole character.`,
    );
  }
  return json;
}

/**
 * A record as it stands in a segment, without the line feed: defaults left out, canonical JSON.
 * @throws {CorpusError} `record-invalid`, see `canonicalJson`
 */
export function canonicalLine(record: KnownRecord): string {
  const place = `The record ${record.type} ${record.id}`;
  return canonicalJson(omitDefaults(builtRecordSchema, record), place);
}
