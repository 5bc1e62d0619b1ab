import { expect, test } from 'vitest';
import { buildMatcher } from '../matching/matcher.ts';
import type { MatchAnswer } from '../messages/messages.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { createPageMatches } from './page-matches.ts';

const none = { beside: [], besideEntities: [], notBeside: [], notBesideEntities: [] };
const matcher = buildMatcher([
  {
    key: 'c#council',
    names: ['Security Council', 'the Council'],
    notNames: [],
    contexts: [{ names: ['the Council'], ...none, besideEntities: ['council'], scope: 'page' }],
  },
]);

const noClaims = { matchLater: async () => null, painted: async () => undefined };

interface Node {
  isConnected: boolean;
}

function block(text: string, node: Node = { isConnected: true }): TextBlock {
  return { text, nodes: [node as Text], starts: [0], container: null, part: 0, doubts: null };
}

/** A page's matches, what they tell, and the questions that the background was asked. */
function start() {
  const told: [string[], string[], boolean][] = [];
  const asked: [string[], number][] = [];
  const state = { stamp: 2 ** 32 };
  const matches = createPageMatches({
    async matchTexts(texts, [of, ...known]): Promise<MatchAnswer> {
      asked.push([texts, known.length]);
      const { stamp } = state;
      const found = matcher.findOnPage(texts, { evidence: of === stamp ? known : [] });
      return {
        meanings: [{ key: matcher.keyOf(0), mark: 'two-sided' }],
        mentions: found.mentions.flatMap(({ text, start, end }) => [text, start, end, 0]),
        evidence: found.evidence.length > 0 ? [stamp, ...found.evidence] : [],
        open: found.open,
        sentences: [],
      };
    },
    ...noClaims,
    onMatches(blocks, { mentions }, isAgain) {
      const words: string[] = [];
      for (let at = 0; at < mentions.length; at += 4) {
        const [text = 0, from, to] = mentions.slice(at, at + 3);
        words.push((blocks[text]?.text ?? '').slice(from, to));
      }
      told.push([blocks.map(({ text }) => text), words, isAgain]);
    },
  });
  return { matches, told, asked, state };
}

test('asks again about a block that hangs on the page when more of it is known', async () => {
  const { matches, told, asked } = start();
  await matches.ask([block('nothing'), block('the Council')]);
  await matches.settle();
  expect(told).toEqual([]);
  expect(asked).toHaveLength(1);
  await matches.ask([block('Security Council')]);
  await matches.settle();
  expect(asked.slice(2)).toEqual([[['the Council'], 1]]);
  expect(told).toEqual([
    [['Security Council'], ['Security Council'], false],
    [['the Council'], ['the Council'], true],
  ]);
});

test('brings what it knows along, and asks no more than it must', async () => {
  const { matches, told, asked } = start();
  await matches.ask([block('Security Council')]);
  await matches.ask([block('the Council')]);
  await matches.settle();
  expect(told.at(-1)).toEqual([['the Council'], ['the Council'], false]);
  expect(asked).toHaveLength(2);
});

test('asks for slices at once and learns from all of them', async () => {
  const { matches, told } = start();
  await Promise.all([
    matches.ask([block('the Council')]),
    matches.ask([block('Security Council')]),
    matches.ask([block('nothing')]),
  ]);
  await matches.settle();
  expect(told.at(-1)).toEqual([['the Council'], ['the Council'], true]);
});

test('forgets blocks that are gone or were read again', async () => {
  const { matches, told, asked } = start();
  const gone = { isConnected: true };
  const changed = { isConnected: true };
  await matches.ask([block('the Council', gone), block('the Council', changed)]);
  gone.isConnected = false;
  await matches.ask([block('a council', changed)]);
  await matches.ask([block('Security Council')]);
  await matches.settle();
  expect(told).toEqual([[['Security Council'], ['Security Council'], false]]);
  const before = asked.length;
  await matches.settle();
  expect(asked).toHaveLength(before);
});

test('starts anew when the numbers are of another automaton', async () => {
  const { matches, told, asked, state } = start();
  await matches.ask([block('Security Council')]);
  state.stamp++;
  await matches.ask([block('the Council')]);
  await matches.ask([block('Security Council again')]);
  await matches.settle();
  expect(told.at(-1)).toEqual([['the Council'], ['the Council'], true]);
  expect(asked.at(-1)).toEqual([['the Council'], 1]);
});

test('asks again what was not answered, unless it was read again or is gone', async () => {
  const asked: string[][] = [];
  let isDown = true;
  const told: string[] = [];
  const matches = createPageMatches({
    async matchTexts(texts) {
      asked.push(texts);
      if (isDown) throw new Error('stopped');
      const mentions = texts.flatMap((_, text) => [text, 0, 1, 0]);
      return { meanings: [], mentions, evidence: [], open: [], sentences: [] };
    },
    ...noClaims,
    onMatches: (blocks) => told.push(...blocks.map(({ text }) => text)),
  });
  const gone = { isConnected: true };
  const changed = { isConnected: true };
  expect(await matches.ask([block('one'), block('gone', gone), block('old', changed)])).toBe(false);
  await expect(matches.settle()).rejects.toThrow('stopped');
  isDown = false;
  gone.isConnected = false;
  expect(await matches.ask([block('new', changed)])).toBe(true);
  await matches.settle();
  await matches.settle();
  expect(told).toEqual(['new', 'one']);
  expect(asked.slice(2)).toEqual([['new'], ['one']]);
});

test('holds few of the nodes that the page has thrown away', async () => {
  const held: { isConnected: boolean; reads: number }[] = [];
  const matches = createPageMatches({
    matchTexts: async (texts) => ({
      ...{ meanings: [], mentions: [], evidence: [], sentences: [] },
      open: texts.map((_, text) => text),
    }),
    ...noClaims,
    onMatches: () => undefined,
  });
  for (let post = 0; post < 1_000; post++) {
    const node = {
      reads: 0,
      get isConnected() {
        this.reads++;
        return false;
      },
    };
    held.push(node);
    await matches.ask([block('post', node)]);
    await matches.settle();
  }
  for (const node of held) node.reads = 0;
  // What is still held is looked at when much has come.
  for (let post = 0; post < 200; post++) await matches.ask([block('post')]);
  expect(held.filter(({ reads }) => reads > 0).length).toBeLessThan(100);
});

test('asks for what is like a claim when the names are painted, with the texts where the ticket is forgotten', async () => {
  const steps: string[] = [];
  let isDown = true;
  const answer = { meanings: [], mentions: [], evidence: [], open: [], sentences: [] };
  const matches = createPageMatches({
    async matchTexts(texts) {
      return { ...answer, mentions: [0, 0, 1, 0], later: `ticket of ${texts[0]}` };
    },
    async painted() {
      steps.push('painted');
    },
    async matchLater(ticket, texts) {
      steps.push(`${ticket}: ${texts}`);
      if (isDown) throw new Error('stopped');
      return texts || ticket.endsWith('known') ? { ...answer, mentions: [0, 1, 2, 0] } : null;
    },
    onMatches: ([first], { mentions }) => steps.push(`told ${first?.text} ${mentions[1]}`),
  });
  await matches.ask([block('known')]);
  await matches.ask([block('forgotten')]);
  expect(steps.splice(0)).toEqual(['told known 0', 'told forgotten 0']);
  await matches.settle();
  expect(steps).toEqual([]);
  await expect(matches.tellClaims()).rejects.toThrow('stopped');
  expect(steps.splice(0)).toEqual(['painted', 'ticket of known: null']);
  isDown = false;
  await Promise.all([matches.tellClaims(), matches.tellClaims()]);
  expect(steps.splice(0)).toEqual([
    ...['painted', 'ticket of known: null', 'told known 1'],
    ...['ticket of forgotten: null', 'ticket of forgotten: forgotten', 'told forgotten 1'],
  ]);
  await matches.tellClaims();
  expect(steps).toEqual([]);
});
