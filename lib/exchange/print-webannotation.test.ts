import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { printWebAnnotation } from './print-webannotation.ts';

const { records } = parseAuthored(bridgeFiles);
const collection = JSON.parse([...printWebAnnotation(records)].join(''));

/** Terms of the annotation context that the export uses. */
const terms =
  `@context id type label total first startIndex items motivation creator name body target
  value format language purpose source selector exact prefix suffix`.split(/\s+/);

function* keysOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    if (key !== '@context') yield* keysOf(child);
  }
}

test('every key is a term of the annotation model or one of ours', () => {
  const unknown = [...keysOf(collection)].filter(
    (key) => !terms.includes(key) && !/^gainsay:[a-z]+$/.test(key),
  );
  expect(unknown).toEqual([]);
  expect(collection['@context']).toEqual([
    'http://www.w3.org/ns/anno.jsonld',
    { gainsay: 'urn:gainsay:' },
  ]);
});

test('an annotation has the claim, the speaker, the document and its words', () => {
  const statement = records.find(
    (record) => record.type === 'statement' && record.quotes.length > 0 && record.speaker !== null,
  );
  if (statement?.type !== 'statement') throw new Error('The bridge quotes nobody.');
  const annotation = collection.first.items.find(({ id }: { id: string }) =>
    id.endsWith(`#${statement.id}`),
  );
  expect(annotation).toMatchObject({
    type: 'Annotation',
    creator: { id: expect.stringContaining(`#${statement.speaker}`) },
  });
  expect(annotation.body[0]).toMatchObject({
    type: 'TextualBody',
    purpose: 'describing',
    value: Object.values(statement.claim)[0],
  });
  expect(
    annotation.target.map(({ selector }: { selector: { exact: string } }) => selector.exact),
  ).toEqual(statement.quotes.map(({ exact }) => exact));
});
