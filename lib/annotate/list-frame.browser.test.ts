import { expect, test } from 'vitest';
import { mostSentences } from '../messages/limits.ts';
import type { MatchAnswer, Meaning } from '../messages/messages.ts';
import { walkTextBlocks } from '../page/text-blocks.ts';
import { listFrame, mostListed, mostOfOne, mostTouches } from './list-frame.ts';
import { listSentences } from './list-sentences.ts';
import { toPageMentions } from './page-mention.ts';

const noShadow = () => null;

/** The mentions of a word in a page, with the meaning that each sentence gives it. */
function findWord(html: string, word: string, meaningOf: (sentence: string) => Meaning) {
  document.body.innerHTML = html;
  const blocks = [...walkTextBlocks(document.body, noShadow, {})].flatMap((block) => block ?? []);
  const answer: MatchAnswer = { meanings: [], mentions: [], evidence: [], open: [], sentences: [] };
  for (const [text, block] of blocks.entries()) {
    for (const { index, 0: sentence } of block.text.matchAll(/[^.]+\./g)) {
      const from = index + sentence.length - sentence.trimStart().length;
      const meaning = meaningOf(sentence);
      const place = answer.meanings.push(meaning) - 1;
      if (meaning.fit) answer.sentences.push(text, from, index + sentence.length);
      for (const { index: at } of sentence.matchAll(new RegExp(word, 'g'))) {
        answer.mentions.push(text, index + at, index + at + word.length, place);
      }
    }
  }
  return toPageMentions(blocks, answer);
}

const bridge: Meaning = { key: 'c#bridge', mark: 'on-record' };
const fitting = (dispute: string): Meaning => ({
  ...{ key: 'c#bridge', mark: 'two-sided', fit: { dispute, words: [] } },
});

test('tells each fitting sentence once, in the page’s words, by its first mention', () => {
  const mentions = findWord(
    '<p lang="en">The bridge is old. The bridge\n  <b>is <i>shut</i></b>, the bridge is &lt;b&gt;shut.</p>' +
      '<p>A bridge was shut.</p>',
    'bridge',
    (sentence) => (sentence.includes('shut') ? fitting('c#shut') : bridge),
  );
  const { disputes, touches, hasMoreTouches } = listFrame(mentions, noShadow);
  const [, first, , last] = mentions.map(({ id }) => id);
  expect(disputes).toEqual(['c#shut']);
  expect(touches.filter((_, at) => at % 3 === 2)).toEqual([first, last]);
  expect(hasMoreTouches).toBe(false);
  const { sentences, total } = listSentences(mentions, noShadow);
  expect(total).toBe(2);
  expect(sentences).toEqual([
    {
      text: 'The bridge is shut, the bridge is <b>shut.',
      language: 'en',
      touches: [{ dispute: 'c#shut', mention: first }],
      claims: [],
    },
    {
      text: 'A bridge was shut.',
      language: document.documentElement.lang,
      touches: [{ dispute: 'c#shut', mention: last }],
      claims: [],
    },
  ]);
});

test('is small for a page with 10,000 mentions, and counts them all', () => {
  const html = `<p>${'The bridge was shut. '.repeat(100)}</p>`.repeat(100);
  const mentions = findWord(html, 'bridge', () => fitting('c#shut'));
  expect(mentions).toHaveLength(10_000);
  const list = listFrame(mentions, noShadow);
  expect(list.named).toEqual([{ entities: ['c#bridge'], kind: 'name', count: 10_000 }]);
  expect(list.mentions).toHaveLength(20);
  expect(list.hasMoreTouches).toBe(true);
  expect(JSON.stringify(list).length).toBeLessThan(40_000);
  const { sentences, total } = listSentences(mentions, noShadow);
  expect([sentences.length, total]).toEqual([500, 10_000]);
});

/** So many sentences, each with a mention and its meaning by its number. */
function findMany(count: number, meaningOf: (number: number) => Meaning) {
  let number = 0;
  const html = Array.from({ length: Math.ceil(count / 100) }, (_, part) => {
    const inPart = Math.min(100, count - 100 * part);
    return `<p>${'The bridge was shut. '.repeat(inPart)}</p>`;
  }).join('');
  return findWord(html, 'bridge', () => meaningOf(number++));
}

test('lists as many mentions of one entity, and of all, as there may be', () => {
  const ofOne = (count: number) =>
    listFrame(
      findMany(count, () => bridge),
      noShadow,
    );
  const ofAll = (count: number) =>
    listFrame(
      findMany(count, (at) => ({ ...bridge, key: `c#e${at}` })),
      noShadow,
    );
  for (const [list, most] of [
    [ofOne, mostOfOne],
    [ofAll, mostListed],
  ] as const) {
    expect([list(most).mentions.length, list(most + 1).mentions.length]).toEqual([most, most]);
  }
  expect(ofOne(mostOfOne + 1).named[0]?.count).toBe(mostOfOne + 1);
  expect(ofAll(mostListed + 1).named).toHaveLength(mostListed + 1);
});

test('tells as many questions in sentences as there may be, and that there are more', () => {
  const touchesOf = (count: number) => {
    const { touches, hasMoreTouches } = listFrame(
      findMany(count, () => fitting('c#s')),
      noShadow,
    );
    return [touches.length / 3, hasMoreTouches];
  };
  expect(touchesOf(mostTouches)).toEqual([mostTouches, false]);
  expect(touchesOf(mostTouches + 1)).toEqual([mostTouches, true]);
  const told = (count: number) => {
    const { sentences, total } = listSentences(
      findMany(count, () => fitting('c#s')),
      noShadow,
    );
    return [sentences.length, total];
  };
  expect(told(mostSentences)).toEqual([mostSentences, mostSentences]);
  expect(told(mostSentences + 1)).toEqual([mostSentences, mostSentences + 1]);
});
