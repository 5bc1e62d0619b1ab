import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import type { StatementView } from '../messages/views.ts';
import type { DisputeWithStatements } from '../ranking/dispute-candidate.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import { placeByTime } from './place-by-time.ts';
import { RecordReader } from './record-reader.ts';
import { orderStatements, takeFirst, toStatementView } from './statement-view.ts';

/** The same without circles of answers, which `gainsay check` takes from nobody. */
function withoutCircles(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.map((record) =>
    record.type === 'statement'
      ? { ...record, answers: record.answers.filter((other) => other < record.id) }
      : record,
  );
}

test('the first statements of any question are those that its whole list begins with', async () => {
  let longest = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus.map(withoutCircles), async (records) => {
      const reader = new RecordReader(createMemoryReader('urn:made', records), ['en']);
      const listKeys = async (whole: DisputeWithStatements) =>
        listStatements(await toDisputeView(reader, whole)).map(({ statement }) => statement.key);
      for (const dispute of records.filter((record) => record.type === 'dispute')) {
        const whole = await readStatements(reader, dispute);
        const listed = await listKeys(whole);
        longest = Math.max(longest, listed.length);
        for (let limit = 0; limit <= listed.length; limit++) {
          const first = (await placeByTime(reader, whole)).slice(0, limit);
          const statements = first.map(({ statement }) => statement);
          expect(await listKeys({ dispute, statements })).toEqual(listed.slice(0, limit));
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(longest).toBeGreaterThan(3);
});

test('the first of any statements are those that the list of their views begins with', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.nat(8), async (records, limit) => {
      const reader = new RecordReader(createMemoryReader('urn:made', records), ['en']);
      const statements = records.filter((record) => record.type === 'statement');
      const views = await Promise.all(statements.map((each) => toStatementView(reader, each)));
      const first = await takeFirst(reader, statements, limit);
      const due = orderStatements(views).slice(0, limit);
      expect(first.map(({ id }) => reader.key(id))).toEqual(due.map(({ key }) => key));
    }),
    { numRuns: 60 },
  );
});

test('no side and no list has an answer before what it answers', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus.map(withoutCircles), async (records) => {
      const reader = new RecordReader(createMemoryReader('urn:made', records), ['en']);
      for (const dispute of records.filter((record) => record.type === 'dispute')) {
        const view = await toDisputeView(reader, await readStatements(reader, dispute));
        const inForce = (statements: readonly StatementView[]) =>
          statements.filter(({ status }) => status !== 'withdrawn');
        const columns = view.sides.map(({ statements }) => inForce(statements));
        const lists = [...columns, inForce(listStatements(view).map((each) => each.statement))];
        for (const list of lists) {
          const keys = list.map(({ key }) => key);
          for (const [place, { answers }] of list.entries()) {
            for (const { key } of answers.filter((other) => keys.includes(other.key))) {
              answered++;
              expect(keys.indexOf(key)).toBeLessThan(place);
            }
          }
        }
        // Nor does a side stand in front whose first statement answers the other's first.
        const [first, second] = columns.map(([statement]) => statement);
        if (first && second) expect(first.answers.map(({ key }) => key)).not.toContain(second.key);
      }
    }),
    { numRuns: 100 },
  );
  expect(answered).toBeGreaterThan(20);
});
