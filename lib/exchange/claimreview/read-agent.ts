import type { EntityKind } from '../../corpus/records/records.ts';
import { isLdObject, type LdValue, typesOf } from './ld-value.ts';
import { Properties, type Reading } from './reading.ts';
import { hostOf, isHttpUrl } from './urls.ts';

/** A person, body or thing that a review names. */
export interface Named {
  name: string;
  /** Null when the page does not say what it is. */
  kind: EntityKind | null;
  sameAs: string[];
  /** `jobTitle`: what the person is; null when not said. */
  role: string | null;
  at: LdValue;
}

const kinds: [RegExp, EntityKind][] = [
  [/^Person$/, 'person'],
  [/Organization$|^(Corporation|NGO|PoliticalParty|Newspaper)$/, 'organization'],
  [/Place$|^(Country|City|State|AdministrativeArea)$/, 'place'],
  [/Event$/, 'event'],
];

function kindOf(value: unknown): EntityKind | null {
  for (const type of typesOf(value)) {
    const found = kinds.find(([pattern]) => pattern.test(type));
    if (found) return found[1];
  }
  return null;
}

function readUrls(properties: Properties, reading: Reading): string[] {
  const urls: string[] = [];
  for (const at of [...properties.list('url'), ...properties.list('sameAs')]) {
    const text = reading.toText(at);
    if (text === null) continue;
    if (isHttpUrl(text)) urls.push(text);
    else reading.lose(at, 'url-invalid', 'This is no http or https URL.');
  }
  return [...new Set(urls)];
}

/**
 * Reads an author, publisher or subject: an object, or a string where an object is due. One that
 * is known by its address only is called by its host.
 */
export function readNamed(at: LdValue, reading: Reading): Named | null {
  if (!isLdObject(at.value)) {
    const text = reading.toText(at);
    if (text === null) return null;
    const isUrl = isHttpUrl(text);
    const name = isUrl ? hostOf(text) : text;
    return { name, kind: null, sameAs: isUrl ? [text] : [], role: null, at };
  }
  const properties = new Properties(reading, { ...at, value: at.value });
  const sameAs = readUrls(properties, reading);
  const id = at.value['@id'];
  const address = sameAs[0] ?? (typeof id === 'string' && isHttpUrl(id) ? id : null);
  const name = properties.text('name') ?? (address === null ? null : hostOf(address));
  const role = properties.text('jobTitle');
  properties.reportRest();
  if (name !== null) return { name, kind: kindOf(at.value), sameAs, role, at };
  const says = Object.keys(at.value).some((key) => !key.startsWith('@'));
  if (says) reading.lose(at, 'name-missing', 'Whoever stands here has no name.');
  return null;
}
