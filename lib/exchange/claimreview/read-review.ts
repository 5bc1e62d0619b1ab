import { foldText } from '../make-id.ts';
import { isLdObject, type LdObject, type LdValue, typesOf } from './ld-value.ts';
import { type Named, readNamed } from './read-agent.ts';
import { type Document, readAppearance } from './read-appearance.ts';
import { readLanguage } from './read-language.ts';
import { type Rating, readRating } from './read-rating.ts';
import { Properties, type Reading } from './reading.ts';
import { isHttpUrl } from './urls.ts';

/** What `itemReviewed` says of the claim besides its words. */
export interface ReviewedItem {
  /** Words of the claim that stand here instead of in `claimReviewed`. */
  text: string | null;
  isQuotation: boolean;
  claimant: Named | null;
  said: string | null;
  appearances: Document[];
  about: Named[];
  /** Names of others who made the claim as well. */
  others: string[];
  /** The claim at greater length, as the fact-checker sums it up. */
  summary: string | null;
}

/** One review, read as far as it goes, before records are made of it. */
export interface Review extends ReviewedItem {
  text: string;
  /** What the fact-checker answers, in its words. */
  answer: string | null;
  checker: Named | null;
  page: Document;
  rating: Rating;
  at: LdValue;
  reading: Reading;
}

const noItem: ReviewedItem = {
  text: null,
  isQuotation: false,
  claimant: null,
  said: null,
  appearances: [],
  about: [],
  others: [],
  summary: null,
};

function readAll<Read>(list: LdValue[], read: (at: LdValue) => Read | null): Read[] {
  return list.flatMap((at) => read(at) ?? []);
}

/** The same document may be named twice, as `firstAppearance` and among the appearances. */
function keepDistinct(documents: Document[]): Document[] {
  const seen = new Set<string>();
  return documents.filter(({ url, title }) => {
    const key = url ?? `title ${title}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** In the older form the item is the work in which the claim was made, not the claim. */
function isWork(value: LdObject): boolean {
  const types = typesOf(value);
  return types.length > 0 && !types.some((type) => ['Claim', 'Quotation', 'Thing'].includes(type));
}

function readItem(at: LdValue, reading: Reading, claim: string | null): ReviewedItem {
  if (!isLdObject(at.value)) {
    const text = reading.toText(at);
    if (text === null) return noItem;
    if (isHttpUrl(text))
      return { ...noItem, appearances: readAll([at], (one) => readAppearance(one, reading)) };
    return { ...noItem, text };
  }
  const item = new Properties(reading, { ...at, value: at.value });
  const authors = readAll([...item.list('author'), ...item.list('creator')], (one) =>
    readNamed(one, reading),
  );
  const [named = null, ...others] = authors;
  const said = item.date('datePublished');
  const appearances = ['firstAppearance', 'appearance', 'url', 'sameAs'].flatMap((key) =>
    readAll(item.list(key), (one) => readAppearance(one, reading)),
  );
  const about = readAll(item.list('about'), (one) => readNamed(one, reading));
  const summary = item.text('abstract');
  const words = readWords(item, at.value, reading, claim, appearances, at);
  item.reportRest();
  return {
    text: words,
    isQuotation: typesOf(at.value).includes('Quotation'),
    claimant: named,
    said,
    appearances: keepDistinct(appearances),
    about,
    others: [...new Set(others.map(({ name }) => name))].filter((name) => name !== named?.name),
    summary,
  };
}

/** Texts of an item: the claim's words once more, the title of the work, or the claim itself. */
function readWords(
  item: Properties,
  value: LdObject,
  reading: Reading,
  claim: string | null,
  appearances: Document[],
  at: LdValue,
): string | null {
  let words = claim;
  for (const key of ['text', 'name', 'headline']) {
    const text = item.text(key);
    if (text === null || (words !== null && foldText(text) === foldText(words))) continue;
    const [work] = appearances;
    if (isWork(value) && work && work.title === null && key !== 'text') work.title = text;
    else if (words === null) words = text;
    else {
      const where = { value: text, path: [...at.path, key] };
      reading.lose(
        where,
        'wording-further',
        'The claim has other words already; these are not taken.',
      );
    }
  }
  return words;
}

function readPage(
  review: Properties,
  at: LdValue & { value: LdObject },
  reading: Reading,
): Document {
  const id = at.value['@id'];
  const addresses = [...review.list('url'), ...review.list('mainEntityOfPage')].flatMap((one) => {
    const value = isLdObject(one.value) ? (one.value['@id'] ?? one.value.url) : one.value;
    if (typeof value === 'string' && isHttpUrl(value.trim()))
      return [{ url: value.trim(), at: one }];
    reading.lose(one, 'url-invalid', 'This is no http or https URL.');
    return [];
  });
  const url = addresses[0]?.url ?? (typeof id === 'string' && isHttpUrl(id) ? id : null);
  for (const other of addresses) {
    if (other.url !== url)
      reading.lose(other.at, 'value-further', 'The review has another URL already.');
  }
  const publisher = review.first('publisher');
  const headline = review.text('headline');
  return {
    url,
    title: headline ?? review.text('name'),
    published: review.date('datePublished'),
    publisher: publisher && readNamed(publisher, reading),
    language: readLanguage(review.first('inLanguage'), reading),
    at,
  };
}

/**
 * Reads a `ClaimReview`. What it says and records cannot hold is reported to `reading`.
 * @returns null when no claim is in it, which is reported as well
 * @see https://schema.org/ClaimReview
 */
export function readReview(at: LdValue & { value: LdObject }, reading: Reading): Review | null {
  const review = new Properties(reading, at);
  const claimed = review.text('claimReviewed');
  const itemAt = review.first('itemReviewed');
  const item = itemAt ? readItem(itemAt, reading, claimed) : noItem;
  const text = claimed ?? item.text;
  if (
    itemAt &&
    claimed !== null &&
    item.text !== null &&
    foldText(item.text) !== foldText(claimed)
  ) {
    const message = 'The claim has other words in "claimReviewed"; these are not taken.';
    reading.lose(itemAt, 'wording-further', message);
  }
  const author = review.first('author');
  const page = readPage(review, at, reading);
  const checker = (author && readNamed(author, reading)) ?? page.publisher;
  const answer = review.text('abstract');
  const rating = readRating(review.first('reviewRating'), reading);
  review.reportRest();
  if (text === null) {
    const message =
      'The review has no claim: neither "claimReviewed" nor a text in "itemReviewed".';
    reading.lose(at, 'claim-missing', message);
    return null;
  }
  return { ...item, text, answer, checker, page, rating, at, reading };
}
