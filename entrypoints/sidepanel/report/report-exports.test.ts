import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClaim, sides, toLocal } from '../../../components/fixtures.ts';
import { restore } from '../../../lib/exchange/csv/neutralize.ts';
import type { PageReport } from '../../../lib/messages/messages.ts';
import type { QuestionView } from '../../../lib/messages/views.ts';
import { exportReportAnnotations } from './export-report-annotations.ts';
import { exportReportCsv } from './export-report-csv.ts';
import { exportReportText } from './export-report-text.ts';
import { listReportLines } from './report-lines.ts';

const lorries: QuestionView = {
  ...{ key: 'c#lorries', keys: ['c#lorries', 'd#carts'], twoSided: true },
  ...{ question: toLocal('Can the bridge carry lorries?'), ...sides },
};
const shut: QuestionView = {
  ...{ key: 'c#shut', keys: ['c#shut'], twoSided: false, qualifying: 0 },
  question: toLocal('Was the bridge shut?'),
  sides: [
    { ...sides.sides[1], count: 7 },
    { stance: 'denies', count: 0, voice: null },
  ],
};

function makeReport(...sentences: [text: string, ...disputes: string[]][]): PageReport {
  return {
    ...{ title: 'News of the bridge', address: 'https://news.example/1?a=b', isOn: true },
    ...{ reading: 'done', total: sentences.length, questions: [lorries, shut] },
    claims: [],
    sentences: sentences.map(([text, ...disputes], at) => ({
      ...{ frame: 0, text, language: 'en' },
      touches: disputes.map((dispute) => ({ dispute, mention: 10 * at })),
      claims: [],
    })),
  };
}

const toExported = (report: PageReport) => ({ ...report, at: 0, lines: listReportLines(report) });
const whole = toExported(
  makeReport(
    ['Lorries cross it.', 'c#lorries', 'd#carts'],
    ['Gone.', 'c#gone'],
    ['They shut it, and no lorry crossed.', 'c#shut', 'c#lorries'],
  ),
);
const rowsOf = (exported: typeof whole): Record<string, string>[] =>
  parse(exportReportCsv(exported), { columns: true });

it('lists sentences in the order of the page, what several corpora ask once', () => {
  const listed = whole.lines.map(({ sentence, questions }) => [
    sentence.text,
    ...questions.map(({ question, mention }) => `${question.key} ${mention}`),
  ]);
  expect(listed).toEqual([
    ['Lorries cross it.', 'c#lorries 0'],
    ['They shut it, and no lorry crossed.', 'c#shut 20', 'c#lorries 20'],
  ]);
});

describe('a sentence like a claim', () => {
  const claim = makeClaim();
  const report = makeReport(['Lorries can cross it.'], ['Gone.']);
  report.claims = [claim];
  report.sentences[0]?.claims.push({ claim: claim.key, mention: 3 });
  report.sentences[1]?.claims.push({ claim: 'c#gone', mention: 4 });
  const exported = toExported(report);

  it('is listed with it, and no sentence whose claim is gone', () => {
    expect(exported.lines).toMatchObject([{ mention: 3, questions: [], claims: [claim] }]);
  });

  it('stands in every form with who claimed, who answered and the rating', () => {
    expect(rowsOf(exported)).toMatchObject([
      {
        ...{ sentence: 'Lorries can cross it.', question: '', affirmed: '', key: claim.key },
        ...{ 'claimed by': 'Ada Fenn', 'answered by': 'County Facts', rating: 'Mostly right' },
        claim: 'The old bridge can carry lorries.',
      },
    ]);
    expect(exportReportText(exported)).toMatch(
      /similar claim was found: Ada Fenn, 3 May 2019: The old.*\n +Answers: County Facts.*“Mostly right”/,
    );
    const { items } = JSON.parse(exportReportAnnotations(exported));
    expect(items).toMatchObject([
      {
        body: [{ source: claim.key }, { value: 'The old bridge can carry lorries.' }],
        target: { selector: { exact: 'Lorries can cross it.' } },
      },
    ]);
  });
});

describe('a table', () => {
  it('has a row for each question at each sentence, with both sides and who leads them', () => {
    expect(rowsOf(whole)).toMatchObject([
      {
        ...{ number: '1', affirmed: '1', 'affirmed by': 'Ada Fenn', 'affirmed on': '2019-05-03' },
        ...{ denied: '2', 'denied by': 'Tom Ashby', 'denied on': '2019-04-25?', qualified: '1' },
        ...{ key: 'c#lorries', page: 'https://news.example/1?a=b' },
      },
      { number: '2', affirmed: '7', denied: '0', 'denied by': '', key: 'c#shut' },
      { number: '2', key: 'c#lorries' },
    ]);
  });

  it('parses back to the sentences, and holds no formula, whatever the page says', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (sentences) => {
        const report = makeReport(
          ...sentences.map((text): [string, string] => [text, 'c#lorries']),
        );
        const cells = rowsOf(toExported(report)).map(({ sentence }) => sentence ?? '');
        expect(cells.map(restore)).toEqual(sentences.map((text) => restore(text)));
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

it('is a text with each sentence, its questions and both sides', () => {
  const printed = exportReportText(whole);
  expect(printed).toContain('News of the bridge\nhttps://news.example/1?a=b');
  expect(printed).toContain(
    '2. “They shut it, and no lorry crossed.”\n   Was the bridge shut?\n   Affirmed 7: Ada Fenn, 3 May 2019\n   Denied: nobody found in your collections\n',
  );
  expect(printed).toContain('   With reservations 1');
});

it('is annotations of the page, each of a sentence and a question', () => {
  const page = JSON.parse(exportReportAnnotations(whole));
  expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(page.type).toBe('AnnotationPage');
  expect(page.items).toHaveLength(3);
  expect(new Set(page.items.map(({ id }: { id: string }) => id)).size).toBe(3);
  expect(page.items[1]).toMatchObject({
    ...{ type: 'Annotation', motivation: 'linking', 'gainsay:affirms': 7, 'gainsay:denies': 0 },
    body: [{ source: 'c#shut', purpose: 'linking' }, { value: 'Was the bridge shut?' }],
    target: {
      source: 'https://news.example/1?a=b',
      selector: { type: 'TextQuoteSelector', exact: 'They shut it, and no lorry crossed.' },
    },
  });
});
