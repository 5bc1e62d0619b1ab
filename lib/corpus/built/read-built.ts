import { CorpusError, type CorpusErrorCode } from '../records/corpus-error.ts';
import { type Bytes, sha256Hex } from '../records/sha256.ts';
import {
  type Head,
  headPath,
  headSchema,
  type IndexPage,
  indexPageSchema,
  indexPath,
  maxHeadBytes,
  maxIndexPageBytes,
} from './built-format.ts';
import { advice, checkValue } from './check-value.ts';
import { explainFormat } from './explain-format.ts';

function parseJson(bytes: Bytes, code: CorpusErrorCode, place: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new CorpusError(code, place, `${place} is not JSON in UTF-8. ${advice}`, { cause });
  }
}

/**
 * Reads a head. Whether its signature is right and whether it has expired is not asked here.
 * @throws {CorpusError} `head-invalid`, `format-unknown`
 */
export function parseHead(bytes: Bytes): Head {
  if (bytes.length > maxHeadBytes) {
    const message = `${headPath} has ${bytes.length} bytes, more than the ${maxHeadBytes} that are allowed. ${advice}`;
    throw new CorpusError('head-invalid', headPath, message);
  }
  const value = parseJson(bytes, 'head-invalid', headPath);
  const otherFormat = explainFormat(value, headPath);
  if (otherFormat) throw new CorpusError('format-unknown', headPath, otherFormat);
  return checkValue(headSchema, value, 'head-invalid', headPath);
}

/**
 * Reads an index page and proves that it is the one asked for.
 * @param hash the page's name: the SHA-256 of its bytes
 * @throws {CorpusError} `index-corrupt`, `format-unknown`
 */
export async function parseIndexPage(bytes: Bytes, hash: string): Promise<IndexPage> {
  const place = indexPath(hash);
  const fail = (what: string) =>
    new CorpusError('index-corrupt', place, `The index page ${place} ${what}. ${advice}`);
  if (bytes.length > maxIndexPageBytes) throw fail(`is larger than ${maxIndexPageBytes} bytes`);
  if ((await sha256Hex(bytes)) !== hash) throw fail('does not have the content its name promises');
  const value = parseJson(bytes, 'index-corrupt', place);
  const otherFormat = explainFormat(value, place);
  if (otherFormat) throw new CorpusError('format-unknown', place, otherFormat);
  return checkValue(indexPageSchema, value, 'index-corrupt', place);
}
