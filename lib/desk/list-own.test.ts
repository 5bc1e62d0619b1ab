import { expect, test } from 'vitest';
import { told } from './fixtures/told.ts';
import { listEntities, listQuestions, listStatements, mostListed } from './list-own.ts';
import { applyChange, type OwnRecord } from './own-record.ts';
import type { OwnListAsked } from './own-views.ts';
import { recordStatement } from './record-statement.ts';

const elsewhere = {
  entity: async () => null,
  dispute: async () => null,
  questionOf: async () => null,
};

async function recordMany(count: number): Promise<OwnRecord> {
  let own: OwnRecord = new Map();
  for (let at = 0; at < count; at++) {
    const quotes = [{ exact: `Crossing number ${at}`, prefix: '', suffix: '' }];
    const source = { ...told().source, address: `https://gazette.example/${at % 7}` };
    const statement = told({ quotes, source, stance: at % 2 ? 'affirms' : 'denies' });
    const { change } = await recordStatement(own, statement, {
      ...{ corpus: 'urn:uuid:own', elsewhere, now: at },
    });
    own = applyChange(own, change);
  }
  return own;
}

const asked = (changed: Partial<OwnListAsked> = {}): OwnListAsked => ({
  ...{ query: '', missing: null, order: 'newest', start: 0, count: 1_000 },
  ...changed,
});

test('a piece of the list is as long as is asked for, and no longer than the bound', async () => {
  const own = await recordMany(mostListed + 5);
  const page = listStatements(own, asked(), ['en']);
  expect(page.statements).toHaveLength(mostListed);
  expect(page.total).toBe(mostListed + 5);
  expect(page.statements[0]?.words.text).toBe(`Crossing number ${mostListed + 4}`);
  const rest = listStatements(own, asked({ start: mostListed }), ['en']);
  expect(rest.statements).toHaveLength(5);
  const few = listStatements(own, asked({ start: 3, count: 2 }), ['en']);
  expect(few.statements.map(({ words }) => words.text)).toEqual([
    `Crossing number ${mostListed + 1}`,
    `Crossing number ${mostListed}`,
  ]);
});

test('words, what is missing and the order choose', async () => {
  const own = await recordMany(14);
  const found = listStatements(own, asked({ query: 'NUMBER 13 tom' }), ['en']);
  expect(found.statements.map(({ words }) => words.text)).toEqual(['Crossing number 13']);
  expect(found.missing).toEqual({ claim: 14, 'other-side': 0, date: 0, question: 0, speaker: 0 });
  expect(listStatements(own, asked({ missing: 'date' }), ['en']).total).toBe(0);
  const bySource = listStatements(own, asked({ order: 'source' }), ['en']).statements;
  const sources = bySource.map(({ source }) => source.id);
  // Those of a document stand together.
  expect(sources.filter((id, at) => id !== sources[at - 1])).toHaveLength(7);
  expect(listEntities(own, 'reed', ['en']).map(({ label, uses }) => [label.text, uses])).toEqual([
    ['Tom Reed', 14],
  ]);
  expect(listQuestions(own, 'sundays', ['en'])[0]?.counts).toEqual({
    ...{ affirms: 7, denies: 7, qualifies: 0 },
  });
});
