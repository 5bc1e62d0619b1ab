/** A list of statements as Web Annotations. */
import { gainsayContext } from '../../../lib/exchange/gainsay-terms.ts';
import type { DisputeView, StatementView } from '../../../lib/messages/views.ts';
import type { PlacedStatement } from '../filter-statements.ts';
import type { ExportedDispute } from './exported-dispute.ts';

/** Selectors of one target would stand for the same words, so every quotation is a target. */
function listTargets({ quotes, source }: StatementView): Record<string, unknown>[] {
  const address = source.url ?? source.key;
  if (quotes.length === 0) return [{ type: 'SpecificResource', source: address }];
  return quotes.map(({ text }) => ({
    type: 'SpecificResource',
    source: address,
    selector: { type: 'TextQuoteSelector', exact: text },
  }));
}

const opposite = { affirms: 'denies', denies: 'affirms', qualifies: 'qualifies' } as const;

/** The question as the statement's own corpus asks it, and the stance that it takes there. */
function readOwn(dispute: DisputeView, { statement, stance }: PlacedStatement) {
  const corpus = statement.key.slice(0, statement.key.lastIndexOf('#') + 1);
  const own = dispute.joined?.questions.find(({ key }) => key.startsWith(corpus));
  return own
    ? { key: own.key, stance: own.inverted ? opposite[stance] : stance }
    : { key: dispute.key, stance };
}

function toAnnotation(dispute: DisputeView, placed: PlacedStatement) {
  const { statement } = placed;
  const own = readOwn(dispute, placed);
  const { speaker, claim, said, answers } = statement;
  return {
    id: statement.key,
    type: 'Annotation',
    motivation: answers.length > 0 ? 'replying' : 'describing',
    ...(speaker ? { creator: { id: speaker.key, name: speaker.label.text } } : {}),
    body: [
      {
        type: 'TextualBody',
        value: claim.text,
        format: 'text/plain',
        language: claim.language,
        purpose: 'describing',
      },
      {
        type: 'SpecificResource',
        source: own.key,
        purpose: 'classifying',
        'gainsay:stance': own.stance,
      },
      ...answers.map(({ key }) => ({ type: 'SpecificResource', source: key, purpose: 'replying' })),
    ],
    target: listTargets(statement),
    'gainsay:speech': statement.speech,
    ...(said ? { 'gainsay:said': said.edtf } : {}),
    ...(statement.status === 'current' ? {} : { 'gainsay:status': statement.status }),
  };
}

/**
 * A page of annotations, one a statement, in JSON-LD. Each names the question of its own corpus.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function exportAnnotations({ dispute, statements }: ExportedDispute): string {
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { gainsay: gainsayContext.gainsay }],
    id: `${dispute.key}/annotations`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: statements.map((placed) => toAnnotation(dispute, placed)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
