import { expect, test, vi } from 'vitest';
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { createClaimFinder, mostClaimsRead } from './create-claim-finder.ts';
import { sourceOf } from './fixtures/source-of.ts';

const claims = [
  'The harbour of Lindow has been sold to a brewery for nine crowns.',
  'Wolves walked through the market of Osby at noon.',
  'Doctor Hale invented the sickness that closed the tanneries.',
  'These places are on the list.',
].map((claim) => ({ claim, language: 'en' }));
const made = createClaimFinder([sourceOf(claims)], loadWordTable);

async function find(texts: string[], language = 'en') {
  const found = await (await made).find(texts, language);
  return found.map(({ text, start, end, statement }) => {
    return [text, texts[text]?.slice(start, end), statement];
  });
}

test('tells the sentence alone, with the question that the statement answers', async () => {
  const before = 'People came in the evening. ';
  const told = 'A paper wrote that the harbour of Lindow was sold to a brewery for nine crowns.';
  const text = `${before}${told} They left again.`;
  const [found] = await (await made).find(['Nothing.', text], 'en');
  expect(found).toMatchObject({
    ...{ text: 1, start: before.length, end: before.length + told.length },
    ...{ statement: 'c#0', dispute: 'c#q0' },
  });
  expect(found?.score).toBeGreaterThan(0.7);
  expect(found?.score).toBeLessThanOrEqual(1);
});

test('a claim that is told over two sentences is told with both', async () => {
  const text = 'The harbour of Lindow has been sold. A brewery paid nine crowns for it.';
  expect(await find([text])).toEqual([[0, text, 'c#0']]);
});

test('other news of the same people and places is not told', async () => {
  const texts = [
    'The harbour of Lindow was closed for repairs in spring.',
    'Doctor Hale opened a surgery in Osby.',
    'A brewery was sold to its workers.',
    'They read the list of the places where lists are kept.',
  ];
  expect(await find(texts)).toEqual([]);
});

test('a claim is told in the language of the page alone, and where none is said in its own', async () => {
  const text = 'Wolves walked through the market of Osby at noon.';
  expect(await find([text], 'fr')).toEqual([]);
  expect(await find([text], '')).toEqual([[0, text, 'c#1']]);
});

test('what cannot be read any more is not told', async () => {
  const source = { ...sourceOf(claims), read: async () => null };
  const finder = await createClaimFinder([source], loadWordTable);
  expect(await finder.find([claims[0]?.claim ?? ''], 'en')).toEqual([]);
});

test('without claims nothing is looked for', async () => {
  const finder = await createClaimFinder([], loadWordTable);
  expect(finder.isEmpty).toBe(true);
  expect(finder.mayHold('The harbour of Lindow')).toBe(false);
  expect(await finder.find(['The harbour of Lindow'], 'en')).toEqual([]);
});

test('as many claims are read as may be, and no more', async () => {
  const read = vi.fn(async () => null);
  const source = { ...sourceOf(claims), read };
  const finder = await createClaimFinder([source], loadWordTable);
  const [first = ''] = claims.map(({ claim }) => claim);
  await finder.find(Array(mostClaimsRead + 1).fill(first), 'en');
  expect(read).toHaveBeenCalledTimes(mostClaimsRead);
});

test('a negation in the sentence beside a claim does not deny it, unless it says that it is not so', async () => {
  const [claim = ''] = claims.map((each) => each.claim);
  for (const beside of ['Nothing else happened.', 'It did not rain.']) {
    expect(await find([`${beside} ${claim} ${beside}`])).toEqual([[0, claim, 'c#0']]);
  }
  expect(await find([`${claim} That is not true.`])).toEqual([]);
});
