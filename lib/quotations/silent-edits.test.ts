/** Silent edits of quotations on pages of ours, and on saved ones where they lie beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHtmlBlocks } from '../../cli/shared/texts/html-blocks.ts';
import {
  createRandom,
  editElsewhere,
  editQuote,
  edits,
  type PlacedQuote,
  type Random,
  setOtherwise,
  takeQuote,
} from './fixtures/silent-edits.ts';
import { blockSeam } from './fold-tokens.ts';
import { lookForQuotations } from './look-for-quotations.ts';

const stories = new URL('../../e2e/pages/', import.meta.url);
const decisions = new URL('../../docs/decisions/', import.meta.url);
const saved = new URL('../../../shared/pages/', import.meta.url);

interface SavedPage {
  name: string;
  title: string;
  blocks: string[];
}

function toPage(name: string, html: string): SavedPage {
  const title = /<title[^>]*>([^<]*)/u.exec(html)?.[1] ?? '';
  return { name, title, blocks: readHtmlBlocks(html) };
}

/** An article in six languages, and what we wrote about our decisions. */
const ownPages: SavedPage[] = [
  toPage(
    'stories',
    readdirSync(stories)
      .filter((name) => /^story.*\.html$/u.test(name))
      .map((name) => readFileSync(new URL(name, stories), 'utf8'))
      .join('\n'),
  ),
  ...readdirSync(decisions)
    .filter((name) => /^000[1-8]/u.test(name))
    .map((name) => {
      const blocks = readFileSync(new URL(name, decisions), 'utf8').split(/\n\n/u);
      return { name, title: blocks[0] ?? '', blocks };
    }),
];

const savedPages = existsSync(saved)
  ? readdirSync(saved, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => toPage(name, readFileSync(new URL(`${name}/source.html`, saved), 'utf8')))
  : [];

function takeQuotes(page: SavedPage, random: Random): PlacedQuote[] {
  const quotes: PlacedQuote[] = [];
  for (let tries = 0; quotes.length < 5 && tries < 2_000; tries++) {
    const quote = takeQuote(page.blocks, 4 + random(25), random, quotes);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

function look(page: SavedPage, quotes: PlacedQuote[], blocks: readonly string[]) {
  const shown = { title: page.title, text: blocks.join(blockSeam), isPartial: false, isCut: false };
  const { kind, fates } = lookForQuotations({ title: page.title, quotes }, shown);
  return { kind, fates: fates.map((fate) => fate.kind) };
}

const allThere = (quotes: PlacedQuote[]) => ({ kind: 'known', fates: quotes.map(() => 'there') });

/** @returns how many edits were made, and those that were not noticed or claimed beside the one */
function editSilently(pages: readonly SavedPage[], rounds: number) {
  const random = createRandom(7);
  let made = 0;
  const missed: unknown[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      const quotes = takeQuotes(page, random);
      for (const [name, edit] of Object.entries(edits)) {
        const at = random(quotes.length);
        const quote = quotes[at];
        const words = quote && edit(quote.exact, random);
        if (!quote || words === null || words === undefined || words === quote.exact) continue;
        made++;
        const { kind, fates } = look(page, quotes, editQuote(page.blocks, quote, words));
        const isNoticed = kind === 'known' && ['otherwise', 'gone'].includes(fates[at] ?? '');
        const isAlone = fates.every((fate, other) => other === at || fate === 'there');
        if (!isNoticed || !isAlone)
          missed.push(
            [page.name, name, kind, fates.join(), JSON.stringify(quote), words].join(' | '),
          );
      }
    }
  }
  return { made, missed };
}

function claimWrongly(pages: readonly SavedPage[], rounds: number): unknown[] {
  const random = createRandom(11);
  const claimed: unknown[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      const quotes = takeQuotes(page, random);
      const variants = {
        unchanged: page.blocks,
        'set otherwise': page.blocks.map(setOtherwise),
        'changed elsewhere': editElsewhere(page.blocks, quotes, 10, random),
      };
      for (const [name, blocks] of Object.entries(variants)) {
        const told = look(page, quotes, blocks);
        if (JSON.stringify(told) !== JSON.stringify(allThere(quotes))) {
          claimed.push(
            [
              page.name,
              name,
              JSON.stringify(told),
              JSON.stringify(quotes.filter((_, at) => told.fates[at] !== 'there')),
            ].join(' | '),
          );
        }
      }
    }
  }
  return claimed;
}

test('silent edits of quotations on pages of ours are all noticed, and none is claimed that is not there', {
  timeout: 60_000,
}, () => {
  const { made, missed } = editSilently(ownPages, 5);
  expect(made).toBeGreaterThan(200);
  expect(missed).toEqual([]);
  expect(claimWrongly(ownPages, 3)).toEqual([]);
});

test.runIf(savedPages.length > 0)('the same of saved pages', { timeout: 120_000 }, () => {
  const { made, missed } = editSilently(savedPages, 6);
  process.stdout.write(`${made} edits on ${savedPages.length} saved pages\n`);
  expect(made).toBeGreaterThan(200);
  expect(missed).toEqual([]);
  expect(claimWrongly(savedPages, 2)).toEqual([]);
});
