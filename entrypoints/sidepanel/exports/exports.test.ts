import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../components/citations/escape-markdown.ts';
import {
  corpus,
  inferredDate,
  joined,
  makeStatement,
  otherCorpus,
  reported,
  speakerUnclear,
  toLocal,
} from '../../../components/fixtures.ts';
import { exportAnnotations } from './export-annotations.ts';
import { exportCsv } from './export-csv.ts';
import { exportMarkdown } from './export-markdown.ts';
import type { ExportedDispute } from './exported-dispute.ts';

function makeExport(...statements: ExportedDispute['statements']): ExportedDispute {
  const dispute = {
    key: 'https://corpora.example/lindow#bridge',
    question: toLocal('Can the old bridge carry lorries?'),
    note: null,
    twoSided: true,
    sides: [
      { stance: 'affirms' as const, statements: [] },
      { stance: 'denies' as const, statements: [] },
    ] as ExportedDispute['dispute']['sides'],
    qualifying: [],
    joined: null,
  };
  return { dispute, corpora: [corpus], statements };
}

const mayor = makeStatement('mayor');
const whole = makeExport(
  { statement: mayor, stance: 'affirms' },
  { statement: reported, stance: 'denies' },
  { statement: inferredDate, stance: 'qualifies' },
  { statement: speakerUnclear, stance: 'denies' },
);

const rowsOf = (exported: ExportedDispute): Record<string, string>[] =>
  parse(exportCsv(exported), { columns: true });

describe('a table', () => {
  it('has a row for each statement, with dates as the corpus has them', () => {
    const rows = rowsOf(whole);
    expect(rows.map(({ stance, said }) => [stance, said])).toEqual([
      ['affirms', '2019-05-03'],
      ['denies', '2019-04'],
      ['qualifies', '2019-04-25?'],
      ['denies', ''],
    ]);
    expect(rows[0]).toMatchObject({ speaker: 'Ada Fenn', quotation: mayor.quotes[0]?.text });
    expect(rows[3]).toMatchObject({ speaker: '', address: '', published: '' });
  });

  it('holds no cell that a spreadsheet takes for a formula, and any words otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const statement = makeStatement('x', { claim: toLocal(words) });
        const cell = rowsOf(makeExport({ statement, stance: 'denies' }))[0]?.claim ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(cell.replace(/^'+/, '')).toBe(words.replace(/^'+/, ''));
      }),
    );
  });
});

describe('a text', () => {
  it('says who said what, when and where, and of which corpus it is', () => {
    const printed = exportMarkdown(whole);
    expect(printed).toMatch(/^# Can the old bridge carry lorries\?\n/);
    expect(printed).toContain('**Affirmed** · Ada Fenn, Mayor of Lindow, 3 May 2019');
    expect(printed).toContain('> “The bridge has stood for two hundred years');
    expect(printed).toContain('](<https://herald.example/bridge>)');
    expect(printed).toContain('Speaker unknown');
    expect(printed).toContain('date not given');
    expect(printed.match(/^\*\*/gm)).toHaveLength(4);
  });

  it('takes no word of a corpus for markup', () => {
    const words = '# [x](javascript:alert(1)) <b>*y*</b>\n> z';
    expect(escapeMarkdown(words)).toBe(
      '\\# \\[x\\]\\(javascript\\:alert\\(1\\)\\) \\<b\\>\\*y\\*\\</b\\> \\> z',
    );
  });
});

describe('a question of two corpora', () => {
  const exported: ExportedDispute = {
    dispute: joined,
    corpora: [corpus, otherCorpus],
    statements: joined.sides.flatMap(({ stance, statements }) =>
      statements.map((statement) => ({ statement, stance })),
    ),
  };

  it('is a text that tells both corpora, and of which each statement is', () => {
    const printed = exportMarkdown(exported);
    expect(printed).toContain('round\\: Is the bridge unfit for lorries?');
    expect(printed.match(/\(quoted\), The ford$/gm)).toHaveLength(1);
    expect(printed.match(/\), Lindow bridge 2019$/gm)).toHaveLength(3);
    expect(printed).toMatch(/The ford, version 3\\\. .*\n$/);
  });

  it('is annotations that name the question and the stance of their own corpus', () => {
    const { items } = JSON.parse(exportAnnotations(exported));
    const stances = items.map(({ id, body }: { id: string; body: Record<string, string>[] }) => [
      id.split('#')[1],
      body[1]?.source,
      body[1]?.['gainsay:stance'],
    ]);
    expect(stances).toEqual([
      ['council-reported', joined.key, 'denies'],
      ['engineer-inferred', joined.key, 'denies'],
      ['mayor-quoted', joined.key, 'affirms'],
      ['ferry', `${otherCorpus.id}#closed`, 'denies'],
    ]);
  });
});

describe('annotations', () => {
  it('are one a statement, with every quotation as a target', () => {
    const page = JSON.parse(exportAnnotations(whole));
    expect(page.type).toBe('AnnotationPage');
    expect(page.items).toHaveLength(4);
    expect(page.items[0]).toMatchObject({ id: mayor.key, motivation: 'describing' });
    expect(page.items[2].target).toHaveLength(2);
    expect(page.items[2].motivation).toBe('replying');
    expect(page.items[3].creator).toBeUndefined();
  });
});
