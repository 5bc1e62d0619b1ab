import { beforeAll, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { key, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

const noNames = () => new Set<string>();

test('finds what repeats a quotation, a short one in quotation marks with its speaker near', async () => {
  const finder = await answers.quotationFinder();
  const texts = [
    'Nothing was said here.',
    'She said: the water stood on the deck and so we shut the gates.',
    'And “nobody may cross”, it went.',
  ];
  const [long, ...more] = (await finder.find(texts, noNames)).found;
  expect(more).toEqual([]);
  expect(long).toMatchObject({ text: 1, isExact: false });
  expect(texts[1]?.slice(long?.start, long?.end)).toBe(
    'the water stood on the deck and so we shut the gates',
  );
  const { found: near } = await finder.find(texts, () => new Set([key('parish-council')]));
  expect(near.map(({ text }) => text)).toEqual([1, 2]);
});

test('holds a quotation against the words of a page', async () => {
  const finder = await answers.quotationFinder();
  const words = 'The water stood on the old deck, so we shut the gates';
  const [found] = (await finder.find([words], noNames)).found;
  const quotation = await answers.getQuotationView(found?.key ?? '', words);
  expect(quotation).toMatchObject({
    isExact: false,
    statement: { key: key('herald-1-council-flood') },
    disputes: [{ question: { text: 'Was the Old Bridge closed because of the flood?' } }],
  });
  expect(quotation?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'added', recorded: '', onPage: 'old' },
  ]);
  expect(await answers.getQuotationView(found?.key ?? '', 'Something else altogether')).toBeNull();
  expect(await answers.getQuotationView(key('old-bridge'), words)).toBeNull();
});

test('gives the names of every entity', async () => {
  const named = await answers.namedEntities();
  expect(named).toHaveLength(6);
  expect(named.find((entity) => entity.key === key('old-bridge'))).toEqual({
    key: key('old-bridge'),
    names: ['Alte Brücke', 'Old Bridge', 'the ford bridge'],
    notNames: ['Old Bridge Inn'],
    contexts: [
      {
        names: ['Old Bridge'],
        beside: [],
        besideEntities: [],
        notBeside: ['cocktail'],
        notBesideEntities: [],
        scope: 'page',
      },
    ],
  });
});

test('tells what has something on record, and what the corpus is about', async () => {
  const standingOf = await answers.standings();
  const entities = (await answers.namedEntities()).map((entity) => entity.key);
  const others = [key('nobody'), 'https://other.example/#old-bridge', 'no key'];
  const told = [...entities, ...others].map((each) => {
    const { hasRecords, isSubject } = standingOf(each);
    return [each, hasRecords ? (isSubject ? 'subject' : 'background') : null];
  });
  expect(Object.fromEntries(told)).toEqual({
    'no key': null,
    'https://other.example/#old-bridge': null,
    [key('nobody')]: null,
    [key('old-bridge')]: 'subject',
    [key('parish-council')]: 'subject',
    [key('ada-stone')]: 'background',
    [key('ford-herald')]: 'background',
    [key('millpond')]: 'subject',
    [key('village-fair')]: 'subject',
  });
});
