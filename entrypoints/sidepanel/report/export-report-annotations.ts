/** A report as Web Annotations of the page. */
import { gainsayContext } from '../../../lib/exchange/gainsay-terms.ts';
import type { LocalText } from '../../../lib/messages/views.ts';
import { type ExportedReport, sideOf } from './exported-report.ts';
import type { ReportedQuestion, ReportLine } from './report-lines.ts';

/** What links a sentence to a record that is described by a text. */
function toLink(
  { sentence }: ReportLine,
  { key, text: { text, language } }: { key: string; text: LocalText },
  { address, at }: ExportedReport,
) {
  return {
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: 'Annotation',
    motivation: 'linking',
    created: new Date(at).toISOString(),
    body: [
      { type: 'SpecificResource', source: key, purpose: 'linking' },
      { type: 'TextualBody', value: text, format: 'text/plain', language, purpose: 'describing' },
    ],
    target: {
      type: 'SpecificResource',
      source: address,
      selector: { type: 'TextQuoteSelector', exact: sentence.text },
    },
  };
}

function toAnnotation(line: ReportLine, { question }: ReportedQuestion, report: ExportedReport) {
  return {
    ...toLink(line, { key: question.key, text: question.question }, report),
    'gainsay:affirms': sideOf(question, 'affirms').count,
    'gainsay:denies': sideOf(question, 'denies').count,
    'gainsay:qualifies': question.qualifying,
  };
}

/**
 * A page of annotations in JSON-LD: one for each claim that a sentence is like and for each question at it, whose target is the
 * sentence on the web page.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function exportReportAnnotations(report: ExportedReport): string {
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { gainsay: gainsayContext.gainsay }],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: report.lines.flatMap((line) => [
      ...line.claims.map(({ key, statement }) =>
        toLink(line, { key, text: statement.claim }, report),
      ),
      ...line.questions.map((asked) => toAnnotation(line, asked, report)),
    ]),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
