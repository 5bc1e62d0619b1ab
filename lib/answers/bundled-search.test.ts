/** Questions of the bundled corpus are found in the words of readers, in the six languages that are read. */
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { listWords } from '../ranking/words.ts';
import { RecordReader } from './record-reader.ts';
import { searchDisputes } from './search-disputes.ts';

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
const reader = new RecordReader(createMemoryReader('urn:aleppo', records), ['en']);

async function search(query: string) {
  const asked = { query, words: listWords(query), within: [] };
  return (await searchDisputes(reader, asked, 20)).map(({ view }) => view);
}

const onCivilians = ['strikes-on-civilians-syria', 'strikes-on-civilians-aleppo'];
const onBombing = [...onCivilians, 'strikes-on-aleppo-city', 'russian-strikes-to-go-on'];

const queries = [
  {
    due: onCivilians,
    asked: [
      ...['strikes on civilians', 'frappes contre des civils', 'ataques contra civiles'],
      ...['удары по мирным жителям', 'sivillere saldırı', 'غارات على المدنيين'],
    ],
  },
  {
    due: onCivilians,
    asked: [
      ...['hospital', 'clinics', 'hôpital', 'hôpitaux', 'hospitales'],
      ...['больница', 'больницы', 'hastane', 'hastaneler', 'مستشفى', 'المستشفيات'],
    ],
  },
  {
    due: onBombing,
    asked: [
      ...['bombing', 'bombed', 'bombardements', 'bombardeos'],
      ...['бомбардировки', 'bombardıman', 'قصف'],
    ],
  },
].flatMap(({ due, asked }) => asked.map((query) => ({ query, due })));

test.each(queries)('“$query” finds the questions on it', async ({ query, due }) => {
  const found = await search(query);
  const ids = found.map(({ key }) => key.split('#')[1]);
  expect(ids).toEqual(expect.arrayContaining(due));
  for (const { matched } of found) expect(matched.length).toBeGreaterThan(0);
});

test('what comes first has all of the words, and none that stands in any sentence is told', async () => {
  const [english] = await search('strikes on civilians');
  expect(english?.matched).toEqual(['strikes', 'civilians']);
  const [russian] = await search('удары по мирным жителям');
  expect(russian?.matched).toEqual(['удары', 'мирным', 'жителям']);
});

test('what is on no record, and words of any sentence, find nothing', async () => {
  for (const query of ['zeppelins', 'на по', 'de la', 'bir bu', 'في على']) {
    expect(await search(query), query).toEqual([]);
  }
});
