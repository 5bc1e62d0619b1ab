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
  const [long, ...more] = await finder.find(texts, noNames);
  expect(more).toEqual([]);
  expect(long).toMatchObject({ text: 1, isExact: false });
  expect(texts[1]?.slice(long?.start, long?.end)).toBe(
    'the water stood on the deck and so we shut the gates',
  );
  const near = await finder.find(texts, () => new Set([key('parish-council')]));
  expect(near.map(({ text }) => text)).toEqual([1, 2]);
});

test('holds a quotation against the words of a page', async () => {
  const finder = await answers.quotationFinder();
  const words = 'The water stood on the old deck, so we shut the gates';
  const [found] = await finder.find([words], noNames);
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

test('marks what has both sides, what has statements, and nothing else', async () => {
  const markOf = await answers.marks();
  const entities = (await answers.namedEntities()).map((entity) => entity.key);
  const others = [key('nobody'), 'https://other.example/#old-bridge', 'no key'];
  const marks = [...entities, ...others].map((each) => [each, markOf(each)]);
  expect(Object.fromEntries(marks)).toEqual({
    'no key': null,
    'https://other.example/#old-bridge': null,
    [key('nobody')]: null,
    [key('old-bridge')]: 'two-sided',
    [key('parish-council')]: 'one-sided',
    [key('ada-stone')]: 'one-sided',
    [key('ford-herald')]: 'one-sided',
    // Its second side was withdrawn, and a withdrawn statement does not count.
    [key('millpond')]: 'one-sided',
    [key('village-fair')]: 'one-sided',
  });
});
