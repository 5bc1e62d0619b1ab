import { expect, test } from 'vitest';
import type { CorpusRecord, Entity, Statement } from '../../corpus/records/records.ts';
import { readClaimReview } from './read-claimreview.ts';

const desk = { '@type': 'Organization', name: 'Ford Fact Desk' };
const review = (claim: string, changes: object = {}, item: object = {}) => ({
  '@type': 'ClaimReview',
  inLanguage: 'en',
  url: `https://checks.example/${claim.length}-${claim.replace(/\W+/g, '-')}`,
  author: desk,
  claimReviewed: claim,
  itemReviewed: { '@type': 'Claim', ...item },
  reviewRating: { alternateName: 'False' },
  ...changes,
});
const by = (name: string, more: object = {}) => ({ author: { '@type': 'Person', name, ...more } });

async function read(reviews: object[]): Promise<CorpusRecord[]> {
  const text = JSON.stringify(reviews);
  return (await readClaimReview([{ path: 'feed.json', text }])).records.map(({ record }) => record);
}
const entitiesOf = (records: CorpusRecord[]) =>
  records.filter((record): record is Entity => record.type === 'entity');
const claimsOf = (records: CorpusRecord[]) =>
  records.filter(
    (record): record is Statement => record.type === 'statement' && record.answers.length === 0,
  );

test('nobody in particular is no speaker and no entity, and the note keeps the words', async () => {
  const names = [
    'Internet',
    'Facebook posts',
    'Multiple sources',
    'Viral image',
    'Social media users',
  ];
  const records = await read(
    names.map((name, at) => review(`The ford froze ${at} times.`, {}, by(name))),
  );
  expect(entitiesOf(records).map(({ label }) => label.en)).toEqual(['Ford Fact Desk']);
  expect(claimsOf(records).map(({ speaker }) => speaker)).toEqual(names.map(() => null));
  for (const [at, { note }] of claimsOf(records).entries()) {
    expect(note?.en).toBe(
      `The fact-check gives “${names[at]}” as who made the claim: nobody in particular.`,
    );
  }
});

test('a desk is not who made a claim, by whichever of its names', async () => {
  const records = await read([
    review('The ford froze.', {}, by('Ford Fact Desk')),
    review('The mill froze.', {}, by('fordfactdesk.com')),
    review('The weir froze.', { publisher: { name: 'The Weir Herald' } }, by('Weir Herald')),
  ]);
  expect(claimsOf(records).map(({ speaker }) => speaker)).toEqual([null, null, null]);
  expect(entitiesOf(records).map(({ label }) => label.en)).toEqual([
    'Ford Fact Desk',
    'The Weir Herald',
  ]);
  expect(entitiesOf(records).map(({ standing }) => standing)).toEqual(['background', 'background']);
});

test('who is named in several claims is what they are about, by surname as well', async () => {
  const records = await read([
    review('The mayor Ada Fenn sold the bridge.'),
    review('A film shows Ada Fenn on the bridge.', {}, by('Ida Brück')),
    review('The bridge is closed because of Fenn.'),
    review('It was Fenn who paid.'),
    review('The town paid Fenn twice.'),
    review('The toll pays for Fenn alone.'),
    review('The toll was never paid.', {}, by('Ida Brück')),
  ]);
  const [ada] = entitiesOf(records).filter(({ label }) => label.en === 'Ada Fenn');
  expect(ada).toMatchObject({
    kind: 'person',
    names: { en: ['Ada Fenn', 'Fenn'] },
    contexts: [{ names: ['Fenn'], besideEntities: [ada?.id], scope: 'page' }],
  });
  const [brück] = entitiesOf(records).filter(({ label }) => label.en === 'Ida Brück');
  const about = claimsOf(records).map((claim) => claim.about);
  expect(about.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => [ada?.id]));
  expect(about[6]).toEqual([brück?.id]);
});

test('a common noun that a feed calls a subject has no name that marks it', async () => {
  const about = ['coup', 'Protests', 'elections', 'Lindow Bridge'].map((name) => ({ name }));
  const about2 = { name: 'Ida Brück', sameAs: ['https://www.wikidata.org/entity/Q1'] };
  const records = await read([
    review('The coup was planned, and there were protests.', {}, { about }),
    review('The protests were paid for.', {}, { about: [about2] }),
  ]);
  const names = Object.fromEntries(
    entitiesOf(records).map(({ label, names }) => [label.en, names]),
  );
  expect(names).toMatchObject({
    ...{ coup: {}, Protests: {}, elections: {} },
    ...{ 'Lindow Bridge': { en: ['Lindow Bridge'] }, 'Ida Brück': { en: ['Ida Brück'] } },
  });
  expect(entitiesOf(records).find(({ label }) => label.en === 'Ida Brück')?.sameAs).toEqual([
    'https://www.wikidata.org/entity/Q1',
  ]);
});

test('a name that is made of everyday words is not those words', async () => {
  const records = await read([
    review('A full fact is hard to find.', { author: { name: 'Full Fact' } }),
  ]);
  expect(entitiesOf(records)).toMatchObject([{ notNames: ['full fact', 'Full fact'] }]);
});
