import type { CorpusRecord, Source, Statement } from '../../corpus/records/records.ts';
import { gainsayContext, recordsTerm, statementTerm } from '../gainsay-terms.ts';
import { orderForExchange } from '../order-for-exchange.ts';
import { printRecord } from '../print-ndjson.ts';
import { indexRecords, type RecordIndex, textIn, urlOf } from '../record-index.ts';
import { unsayClaim } from './phrases.ts';

/** An object without the properties that are null. */
function compact(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

function printAgent(id: string | null, language: string | undefined, index: RecordIndex) {
  const entity = index.entities.get(id ?? '');
  if (!entity) return null;
  return compact({
    '@type': entity.kind === 'person' ? 'Person' : 'Organization',
    name: textIn(entity.label, language),
    sameAs: entity.sameAs.length > 0 ? entity.sameAs : null,
  });
}

/** A date as schema.org takes it; null for one that is inferred, about or an interval. */
const toIsoDate = (date: string | null | undefined) =>
  date && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : null;

function printAppearance(source: Source | undefined) {
  if (!source) return null;
  return compact({
    '@type': 'CreativeWork',
    url: urlOf(source),
    headline: source.title,
    datePublished: toIsoDate(source.published),
  });
}

/** Whether a statement is a fact-checker's verdict on another one. */
function isVerdict(statement: Statement): boolean {
  return statement.rating !== null && statement.answers.length > 0;
}

/** A verdict as a `ClaimReview`; null when the claim that it answers is not there. */
export function toClaimReview(
  verdict: Statement,
  index: RecordIndex,
): Record<string, unknown> | null {
  const claim = index.statements.get(verdict.answers[0] ?? '');
  if (!claim || verdict.rating === null) return null;
  const page = index.sources.get(verdict.source);
  const language = page?.language;
  const appearance = claim.source === verdict.source ? undefined : index.sources.get(claim.source);
  return compact({
    '@type': 'ClaimReview',
    [statementTerm]: verdict.id,
    url: urlOf(page),
    headline: page?.title ?? null,
    datePublished: toIsoDate(page?.published),
    inLanguage: language === undefined || language === 'und' ? null : language,
    author: printAgent(verdict.speaker, language, index),
    claimReviewed: unsayClaim(textIn(claim.claim, language)),
    itemReviewed: compact({
      '@type': claim.speech === 'direct' ? 'Quotation' : 'Claim',
      author: printAgent(claim.speaker, language, index),
      datePublished: toIsoDate(claim.said),
      appearance: printAppearance(appearance),
    }),
    reviewRating: { '@type': 'Rating', alternateName: textIn(verdict.rating, language) },
  });
}

/**
 * A corpus as a DataFeed of ClaimReviews. Every record stands in `gainsay:records` as well, so
 * that an import gives the same corpus again.
 * @throws {CorpusError} `record-invalid`: half a character in a record
 * @see https://schema.org/DataFeed
 */
export function* printClaimReview(records: readonly CorpusRecord[]): Generator<string> {
  const index = indexRecords(records);
  const ordered = orderForExchange(records);
  yield `{"@context":${JSON.stringify(['https://schema.org', gainsayContext])},\n"@type":"DataFeed",\n"dataFeedElement":[`;
  let separator = '\n';
  for (const record of ordered) {
    if (record.type !== 'statement' || !isVerdict(record)) continue;
    const review = toClaimReview(record, index);
    if (!review) continue;
    yield `${separator}${JSON.stringify({ '@type': 'DataFeedItem', item: [review] })}`;
    separator = ',\n';
  }
  yield `\n],\n"${recordsTerm}":[`;
  for (const [at, record] of ordered.entries())
    yield `${at === 0 ? '\n' : ',\n'}${printRecord(record)}`;
  yield '\n]}\n';
}
