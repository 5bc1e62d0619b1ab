/** A corpus of many names, built as a publisher's would be. */
import * as v from 'valibot';
import { type BuiltFile, buildCorpus } from '../../lib/corpus/built/build-corpus.ts';
import { type CorpusRecord, recordSchema } from '../../lib/corpus/records/records.ts';

/** An entity is marked only when something is on record about it: a statement about so many. */
const entitiesPerStatement = 100;

const made = { en: 'Made for measuring.' };

function* writeRecords(names: readonly string[]): Generator<object> {
  yield {
    type: 'corpus',
    id: 'https://bench.example/names',
    title: { en: 'Names to measure with' },
    publisher: { name: { en: 'The bench' } },
    licence: 'CC0-1.0',
    quotationBasis: made,
    coverage: { included: made, excluded: made, missingVoices: made },
    corrections: { text: made },
  };
  yield {
    type: 'source',
    id: 'list',
    title: 'A list',
    publisher: null,
    published: null,
    language: 'en',
  };
  for (const [index, name] of names.entries()) {
    yield {
      type: 'entity',
      id: `name-${index}`,
      kind: 'place',
      label: { en: name },
      names: { en: [name] },
    };
  }
  for (let first = 0; first < names.length; first += entitiesPerStatement) {
    const count = Math.min(entitiesPerStatement, names.length - first);
    yield {
      type: 'statement',
      id: `listed-${first}`,
      source: 'list',
      speaker: null,
      speech: 'narrated',
      // Of fewer words than a claim that is looked for has: the bench is about names.
      claim: { en: 'Listed places.' },
      about: Array.from({ length: count }, (_, index) => `name-${first + index}`),
      note: made,
    };
  }
}

/**
 * Builds a corpus with an entity for each name, each with one statement about it.
 * @returns the files of the built corpus, paths relative to its folder
 */
export async function buildNamesCorpus(names: readonly string[]): Promise<BuiltFile[]> {
  const records: CorpusRecord[] = [];
  for (const record of writeRecords(names)) records.push(v.parse(recordSchema, record));
  return (await buildCorpus(records, { version: 1 })).files;
}
