import type {
  CorpusRecord,
  Entity,
  Quote,
  Source,
  Statement,
  TextMap,
} from '../corpus/records/records.ts';
import { orderForExchange } from './order-for-exchange.ts';
import { indexRecords, type RecordIndex, textIn, urlOf } from './record-index.ts';

/** Outside its corpus a record is called by both ids (docs/format.md). */
const iriOf = (index: RecordIndex, id: string) => `${index.corpusId}#${id}`;

function printTexts(texts: TextMap | null, purpose: string): Record<string, unknown>[] {
  return Object.entries(texts ?? {}).map(([language, value]) => {
    return { type: 'TextualBody', value, format: 'text/plain', language, purpose };
  });
}

function printBodies(statement: Statement, index: RecordIndex): Record<string, unknown>[] {
  return [
    ...printTexts(statement.claim, 'describing'),
    ...printTexts(statement.rating, 'assessing'),
    ...printTexts(statement.note, 'commenting'),
    ...statement.about.map((id) => {
      return { type: 'SpecificResource', source: iriOf(index, id), purpose: 'tagging' };
    }),
    ...statement.stances.map(({ dispute, stance }) => {
      const source = iriOf(index, dispute);
      return { type: 'SpecificResource', source, purpose: 'classifying', 'gainsay:stance': stance };
    }),
    ...statement.answers.map((id) => {
      return { type: 'SpecificResource', source: iriOf(index, id), purpose: 'replying' };
    }),
  ];
}

function printSelector({ exact, prefix, suffix }: Quote): Record<string, unknown> {
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** Selectors of one target stand for the same words, so every quotation is a target. */
function printTargets(statement: Statement, source: Source | undefined, index: RecordIndex) {
  const address = urlOf(source) ?? iriOf(index, statement.source);
  if (statement.quotes.length === 0) return [{ type: 'SpecificResource', source: address }];
  return statement.quotes.map((quote) => {
    return { type: 'SpecificResource', source: address, selector: printSelector(quote) };
  });
}

function printCreator(entity: Entity | undefined, index: RecordIndex) {
  if (!entity) return {};
  const type = entity.kind === 'person' ? 'Person' : 'Organization';
  return { creator: { id: iriOf(index, entity.id), type, name: textIn(entity.label, undefined) } };
}

/** Vocabulary terms that an annotation of ours adds, for what the model has no word for. */
const context = ['http://www.w3.org/ns/anno.jsonld', { gainsay: 'urn:gainsay:' }];

/** A statement as a Web Annotation; `@context` is the collection's. */
function toAnnotation(statement: Statement, index: RecordIndex): Record<string, unknown> {
  const { rating, answers, status } = statement;
  const motivation = rating ? 'assessing' : answers.length > 0 ? 'replying' : 'describing';
  return {
    id: iriOf(index, statement.id),
    type: 'Annotation',
    motivation,
    ...printCreator(index.entities.get(statement.speaker ?? ''), index),
    body: printBodies(statement, index),
    target: printTargets(statement, index.sources.get(statement.source), index),
    'gainsay:speech': statement.speech,
    ...(statement.said === null ? {} : { 'gainsay:said': statement.said }),
    ...(status.state === 'current' ? {} : { 'gainsay:status': status.state }),
  };
}

/**
 * The statements of a corpus as a collection of Web Annotations, one each.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function* printWebAnnotation(records: readonly CorpusRecord[]): Generator<string> {
  const index = indexRecords(records);
  const total = index.statements.size;
  const corpus = records.find((record) => record.type === 'corpus');
  const label = corpus ? textIn(corpus.title, undefined) : null;
  const head = {
    '@context': context,
    id: `${index.corpusId}#`,
    type: 'AnnotationCollection',
    ...(label === null ? {} : { label }),
    total,
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":{"id":${JSON.stringify(`${index.corpusId}#page-1`)},"type":"AnnotationPage","startIndex":0,"items":[`;
  let separator = '\n';
  for (const record of orderForExchange(records)) {
    if (record.type !== 'statement') continue;
    yield `${separator}${JSON.stringify(toAnnotation(record, index))}`;
    separator = ',\n';
  }
  yield '\n]}}\n';
}
