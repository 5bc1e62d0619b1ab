import { isLdObject, type LdValue } from './ld-value.ts';
import { type Named, readNamed } from './read-agent.ts';
import { readLanguage } from './read-language.ts';
import { Properties, type Reading } from './reading.ts';
import { isHttpUrl } from './urls.ts';

/** A document, as far as the review describes it. */
export interface Document {
  url: string | null;
  title: string | null;
  published: string | null;
  publisher: Named | null;
  /** BCP 47; null when not said. */
  language: string | null;
  at: LdValue;
}

const bare = { url: null, title: null, published: null, publisher: null, language: null };

function readUrl(properties: Properties, reading: Reading): string | null {
  const at = properties.first('url');
  const text = at && reading.toText(at);
  if (!at || text === null) return null;
  if (isHttpUrl(text)) return text;
  reading.lose(at, 'url-invalid', 'This is no http or https URL.');
  return null;
}

/** Reads where a claim appeared: a work, its URL, or its title. Null when nothing says which. */
export function readAppearance(at: LdValue, reading: Reading): Document | null {
  if (!isLdObject(at.value)) {
    const text = reading.toText(at);
    if (text === null) return null;
    return isHttpUrl(text) ? { ...bare, url: text, at } : { ...bare, title: text, at };
  }
  const properties = new Properties(reading, { ...at, value: at.value });
  const id = at.value['@id'];
  const headline = properties.text('headline');
  const publisher = properties.first('publisher') ?? properties.first('author');
  const document: Document = {
    url: readUrl(properties, reading) ?? (typeof id === 'string' && isHttpUrl(id) ? id : null),
    title: headline ?? properties.text('name'),
    published: properties.date('datePublished'),
    publisher: publisher && readNamed(publisher, reading),
    language: readLanguage(properties.first('inLanguage'), reading),
    at,
  };
  properties.reportRest();
  if (document.url !== null || document.title !== null) return document;
  const says = Object.keys(at.value).some((key) => !key.startsWith('@'));
  if (says) reading.lose(at, 'appearance-unnamed', 'This appearance has neither URL nor title.');
  return null;
}
