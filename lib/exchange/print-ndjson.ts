import { canonicalJson } from '../corpus/built/canonical-line.ts';
import { omitDefaults } from '../corpus/records/omit-defaults.ts';
import { type CorpusRecord, recordSchema } from '../corpus/records/records.ts';
import { orderForExchange } from './order-for-exchange.ts';

/** A record as canonical JSON (RFC 8785) without its defaults. @throws {CorpusError} `record-invalid` */
export function printRecord(record: CorpusRecord): string {
  const place = `The record ${record.type} ${record.id}`;
  return canonicalJson(omitDefaults(recordSchema, record), place);
}

/**
 * A corpus in the interchange format: a record a line, in canonical order.
 * @throws {CorpusError} `record-invalid`: half a character in a record
 */
export function* printNdjson(records: readonly CorpusRecord[]): Generator<string> {
  for (const record of orderForExchange(records)) yield `${printRecord(record)}\n`;
}
