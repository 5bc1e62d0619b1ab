import { expect, test } from 'vitest';
import { blockSeam } from './fold-tokens.ts';
import { lookForQuotations, type PageText } from './look-for-quotations.ts';

const title = 'Village argues over its bridge';
const said = 'We have never promised that the bridge would be open before 1.5 years have passed';
const other = 'Nobody in this council has seen the plans that the newspaper writes about';
const filler =
  'The council met for three hours on Monday evening, and a good part of the village had come to listen to it.';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

const page = (blocks: string[], rest: Partial<PageText> = {}): PageText => ({
  title: `${title} – The Herald`,
  text: [title, filler, ...blocks, filler, ...Array(8).fill(filler)].join(blockSeam),
  isPartial: false,
  isCut: false,
  ...rest,
});

const whole = [`“${said}”, the mayor said.`, `“${other}”, she went on.`];
const source = { title, quotes: [quote(said), quote(other)] };
const tell = (shown: PageText, from = source) => {
  const { kind, fates } = lookForQuotations(from, shown);
  return [kind, ...fates.map((fate) => fate.kind)].join(' ');
};

test('a page that has all of them', () => {
  expect(tell(page(whole))).toBe('known there there');
});

test('words that are others now are told with those that were recorded', () => {
  const { fates } = lookForQuotations(
    source,
    page([whole[0]?.replace('never promised', 'promised') ?? '', whole[1] ?? '']),
  );
  expect(fates[0]).toEqual({
    kind: 'otherwise',
    parts: [
      { kind: 'same', recorded: 'We have', onPage: 'We have' },
      { kind: 'omitted', recorded: 'never', onPage: '' },
      {
        kind: 'same',
        recorded: said.slice(said.indexOf('promised')),
        onPage: said.slice(said.indexOf('promised')),
      },
    ],
  });
});

test.each([
  ['1.5 years', '15 years'],
  ['1.5 years', '2.5 years'],
  ['promised', 'promised you'],
])('%s to %s is a change', (from, to) => {
  expect(tell(page([whole[0]?.replace(from, to) ?? '', whole[1] ?? '']))).toBe(
    'known otherwise there',
  );
});

test('a negation glued to the last word is a change', () => {
  const can = quote('The bridge will be open as soon as we can');
  const shown = page(['The bridge will be open as soon as we can’t pay, he said.', ...whole]);
  expect(tell(shown, { title, quotes: [can, ...source.quotes] })).toBe(
    'known otherwise there there',
  );
});

test('a genitive after the last word is none', () => {
  const short = quote('the bridge of the old Miller');
  const shown = page(['It is the bridge of the old Miller’s, he said.']);
  expect(tell(shown, { title, quotes: [short] })).toBe('known there');
});

test.each([
  ['typographic marks', (text: string) => text.replace('“', '"').replace('”', '"')],
  ['white space and soft hyphens', (text: string) => text.replace('promised', 'pro\u00admised\n ')],
  ['an ellipsis', (text: string) => text.replace('that the', 'that … the')],
  ['a dash', (text: string) => text.replace('open before', 'open—before')],
  ['the number of a note', (text: string) => text.replace('bridge', 'bridge[12]')],
  ['a first letter of its own', (text: string) => text.replace('We', 'W e')],
])('%s is no change', (_, set) => {
  expect(tell(page([set(whole[0] ?? ''), whole[1] ?? '']))).toBe('known there there');
});

test('what stands between two blocks of a quotation is no part of it', () => {
  const [before = '', after = ''] = said.split(' that ');
  expect(tell(page([before, 'Advertisement', `that ${after}`, whole[1] ?? '']))).toBe(
    'known there there',
  );
});

test('a short quotation that the page has elsewhere too is looked for between its neighbours', () => {
  const short = quote('a good idea', 'called it ', ' yesterday');
  const again = 'Somebody once had a good idea about bridges.';
  const of = { title, quotes: [short, ...source.quotes] };
  expect(tell(page(['He called it a bad idea yesterday.', again, ...whole]), of)).toBe(
    'known otherwise there there',
  );
  expect(tell(page(['He termed it a good idea on Monday.', again, ...whole]), of)).toBe(
    'known there there there',
  );
});

test('what is gone is told where the rest of the document is there', () => {
  expect(tell(page([whole[1] ?? '']))).toBe('known gone there');
  expect(tell(page([]), { title, quotes: [quote(said)] })).toBe('known gone');
});

test.each([
  ['a page that asks for consent', { title: 'Before you go on', text: filler }],
  ['another article', { title: 'Weather', text: Array(20).fill(filler).join(blockSeam) }],
  ['a headline whose text has not come', { title, text: [title, filler].join(blockSeam) }],
])('nothing is told of %s', (_, shown) => {
  expect(tell({ isPartial: false, isCut: false, ...shown })).toMatch(/^unknown/);
});

test('nothing is told of a page that ends after its first lines', () => {
  const four = ['one', 'two', 'three', 'four'].map((word) => `${said} in year number ${word}`);
  const of = { title, quotes: [...source.quotes, ...four.map((exact) => quote(exact))] };
  expect(tell(page([...whole.slice(1), ...four]), of)).toMatch(/^known/);
  const gone = ['k', 'l', 'm'].map((letter) => quote(`${letter} `.repeat(6) + letter.repeat(9)));
  expect(tell(page([whole[1] ?? '']), { title, quotes: [quote(other), ...gone] })).toMatch(
    /^unknown/,
  );
});

const cut = `${filler} The mayor, who had been asked about it again and again, said that they had …`;

test.each([
  ['says that not everybody gets all of it', page(whole.slice(1), { isPartial: true }), 'unsaid'],
  ['offers the rest', page(whole.slice(1), { isCut: true }), 'unsaid'],
  [
    'ends in the middle of a sentence',
    { ...page([]), text: [title, filler, filler, whole[1], cut].join(blockSeam) },
    'unsaid',
  ],
  ['says and shows it', page(whole.slice(1), { isPartial: true, isCut: true }), 'part'],
])('of a page that %s, what is missing is not told as gone', (_, shown, kind) => {
  expect(tell(shown)).toBe(`${kind} gone there`);
  const other = { ...shown, text: shown.text.replace('Nobody in', 'Nobody outside') };
  expect(tell(other)).toMatch(new RegExp(`^${kind === 'part' ? 'part' : 'unsaid'} `));
});

test('a page that has all of them is the same whatever it says of itself', () => {
  expect(tell(page(whole, { isPartial: true, isCut: true }))).toBe('known there there');
});
