/** A report as Web Annotations of the page. */
import { gainsayContext } from '../../../lib/exchange/gainsay-terms.ts';
import { type ExportedReport, sideOf } from './exported-report.ts';
import type { ReportedQuestion, ReportLine } from './report-lines.ts';

function toAnnotation(
  { sentence }: ReportLine,
  { question }: ReportedQuestion,
  { address, at }: ExportedReport,
) {
  const { text, language } = question.question;
  return {
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: 'Annotation',
    motivation: 'linking',
    created: new Date(at).toISOString(),
    body: [
      { type: 'SpecificResource', source: question.key, purpose: 'linking' },
      { type: 'TextualBody', value: text, format: 'text/plain', language, purpose: 'describing' },
    ],
    target: {
      type: 'SpecificResource',
      source: address,
      selector: { type: 'TextQuoteSelector', exact: sentence.text },
    },
    'gainsay:affirms': sideOf(question, 'affirms').count,
    'gainsay:denies': sideOf(question, 'denies').count,
    'gainsay:qualifies': question.qualifying,
  };
}

/**
 * A page of annotations in JSON-LD: one for each question at each sentence, whose target is the
 * sentence on the web page.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function exportReportAnnotations(report: ExportedReport): string {
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { gainsay: gainsayContext.gainsay }],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: report.lines.flatMap((line) =>
      line.questions.map((asked) => toAnnotation(line, asked, report)),
    ),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
