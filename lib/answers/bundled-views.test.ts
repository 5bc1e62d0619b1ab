/** What the views of the bundled corpus say is true of its records, entity by entity. */
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { readEntityRecords } from './entity-view.ts';
import { RecordReader } from './record-reader.ts';

const texts = import.meta.glob<string>('../../corpora/aleppo/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const { records } = parseAuthored(
  Object.entries(texts).map(([path, text]) => ({
    path: path.slice(path.indexOf('aleppo/') + 'aleppo/'.length),
    text,
  })),
);
const entities = records.filter((record) => record.type === 'entity');
const statements = records.filter((record) => record.type === 'statement');

test('no statement that is said to answer no question answers one, and none is left out', async () => {
  const reader = new RecordReader(createMemoryReader('urn:aleppo', records), ['en']);
  const keyOf = ({ id }: { id: string }) => reader.key(id);
  const answering = new Set(statements.filter(({ stances }) => stances.length > 0).map(keyOf));
  const seen = { notCovered: 0, elsewhere: 0 };
  for (const { id } of entities) {
    const view = await readEntityRecords(reader, id);
    const shown = new Set(view.disputes.map(({ key }) => key));
    for (const { key } of view.statements) {
      seen.notCovered++;
      expect(answering.has(key), `${key} on the card of ${id}`).toBe(false);
    }
    for (const { statement, stances } of view.elsewhere) {
      seen.elsewhere++;
      expect(stances.length, `${statement.key} on the card of ${id}`).toBeGreaterThan(0);
      expect(stances.some(({ key }) => shown.has(key))).toBe(false);
    }
    const apart = [...view.statements, ...view.elsewhere.map(({ statement }) => statement)];
    expect(apart).toHaveLength(view.total.statements);
    const inDisputes = view.disputes.flatMap(({ sides, qualifying }) => [
      ...sides.flatMap((side) => side.statements),
      ...qualifying,
    ]);
    const here = new Set([...apart, ...inDisputes].map(({ key }) => key));
    const due = statements.filter(({ about, speaker }) => about.includes(id) || speaker === id);
    for (const statement of due) expect(here, `the card of ${id}`).toContain(keyOf(statement));
  }
  expect(seen.notCovered).toBeGreaterThan(0);
});
