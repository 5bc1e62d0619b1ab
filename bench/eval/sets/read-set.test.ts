import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cutSentences } from './cut-sentences.ts';
import { readSet, readSetLines } from './read-set.ts';
import { hasTexts, readTexts } from './read-texts.ts';

describe('cutSentences', () => {
  const cut = (text: string) => cutSentences(text).map(({ start, end }) => text.slice(start, end));

  it('goes on after titles, initials and months', () => {
    const text = 'Maj. Gen. A. Miller spoke on Feb. 3. Mr. Lee did not.';
    expect(cut(text)).toEqual(['Maj. Gen. A. Miller spoke on Feb. 3.', 'Mr. Lee did not.']);
  });

  it('takes a line end for a space and an empty line for an end', () => {
    expect(cut('The town\n  was quiet\n\nA headline\n\n')).toEqual([
      'The town\n  was quiet',
      'A headline',
    ]);
  });
});

const sets = [
  { file: 'dev.jsonl', random: 260, chosen: 130 },
  { file: 'dev-2.jsonl', random: 120, chosen: 353 },
  { file: 'judge.jsonl', random: 220, chosen: 158 },
  { file: 'judge-2.jsonl', random: 320, chosen: 80 },
  { file: 'judge-3.jsonl', random: 180, chosen: 60 },
];

describe.each(sets)('$file', ({ file, random, chosen }) => {
  it(`has ${random} sentences at random and ${chosen} chosen, each once`, async () => {
    const lines = await readSetLines(file);
    expect(lines.filter(({ part }) => part === 'random')).toHaveLength(random);
    expect(lines.filter(({ part }) => part === 'chosen')).toHaveLength(chosen);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(random + chosen);
    expect(new Set(lines.map(({ doc, start }) => `${doc} ${start}`)).size).toBe(random + chosen);
  });

  it('puts no question under two labels of a sentence', async () => {
    for (const { id, right, acceptable, dangerous } of await readSetLines(file)) {
      const all = [...right, ...acceptable, ...dangerous];
      expect(new Set(all).size, id).toBe(all.length);
    }
  });

  it('names questions of the corpus only', async () => {
    const url = new URL('../../../corpora/aleppo/disputes.yaml', import.meta.url);
    const disputes = parse(await readFile(url, 'utf8')) as { id: string }[];
    const ids = new Set(disputes.map(({ id }) => id));
    for (const { id, right, acceptable, dangerous } of await readSetLines(file)) {
      const unknown = [...right, ...acceptable, ...dangerous].filter((one) => !ids.has(one));
      expect(unknown, id).toEqual([]);
    }
  });

  it.skipIf(!hasTexts())('points at whole sentences, with those before them', async () => {
    const texts = await readTexts();
    const lines = await readSetLines(file);
    const sentences = await readSet(file);
    expect(sentences).toHaveLength(lines.length);
    for (const [place, { id, doc, text, context }] of sentences.entries()) {
      const whole = texts.get(doc) ?? '';
      const line = lines[place];
      const spans = cutSentences(whole);
      const found = spans.findIndex(({ start, end }) => start === line?.start && end === line.end);
      expect(found, id).toBeGreaterThanOrEqual(0);
      expect(text.trim(), id).not.toBe('');
      const before = spans.slice(Math.max(0, found - 2), found);
      const ends = before.map(({ start, end }) => whole.slice(start, end));
      expect(context.startsWith(ends[0] ?? ''), id).toBe(true);
      expect(context.endsWith(ends.at(-1) ?? ''), id).toBe(true);
      if (found === 0) expect(context, id).toBe('');
    }
  });
});

describe.each(['dev.jsonl', 'dev-2.jsonl'])('%s', (file) => {
  it.skipIf(!hasTexts())('has articles at even places and its own pages only', async () => {
    const names = [...(await readTexts()).keys()];
    const pages = ['ars-1', 'iab-1', 'nytimes-1', 'wapo-1', 'schema-org-context-object'];
    for (const { id, doc } of await readSetLines(file)) {
      const [kind = '', name = ''] = doc.split(/:(.*)/s);
      if (kind === 'page') expect(pages, id).toContain(name);
      else {
        const ofKind = names.filter((other) => other.startsWith(`${kind}:`));
        expect(ofKind.indexOf(doc) % 2, id).toBe(0);
      }
    }
  });
});

describe('dev-2.jsonl', () => {
  const others = ['dev.jsonl', 'test.jsonl', 'judge.jsonl'];

  it.skipIf(!hasTexts())('has no words of the sets before it, and none twice', async () => {
    const taken = new Set((await Promise.all(others.map(readSet))).flat().map(({ text }) => text));
    for (const { id, text } of await readSet('dev-2.jsonl')) {
      expect(taken.has(text), id).toBe(false);
      taken.add(text);
    }
  });
});

/** In the order in which they were labelled. */
const inOrder = ['dev', 'test', 'judge', 'dev-2', 'judge-2', 'judge-3'].map(
  (name) => `${name}.jsonl`,
);

it.each(inOrder.slice(1))('%s shares no stretch with the sets before it', async (file) => {
  const before = inOrder.slice(0, inOrder.indexOf(file));
  const taken = (await Promise.all(before.map(readSetLines))).flat();
  for (const { id, doc, start, end } of await readSetLines(file)) {
    const shared = taken.filter(
      (other) => other.doc === doc && other.start < end && start < other.end,
    );
    expect(shared, id).toEqual([]);
  }
});

describe('judge.jsonl', () => {
  it('shares no text with the sets before it in most of its random part', async () => {
    const others = [...(await readSetLines('dev.jsonl')), ...(await readSetLines('test.jsonl'))];
    const docs = new Set(others.map(({ doc }) => doc));
    for (const { id, doc, part } of await readSetLines('judge.jsonl')) {
      if (part === 'random' && !doc.startsWith('page:')) expect(docs.has(doc), id).toBe(false);
    }
  });
});

describe('judge-2.jsonl', () => {
  it.skipIf(!hasTexts())(
    'has articles at odd places and pages, and no words of another set',
    async () => {
      const names = [...(await readTexts()).keys()];
      const files = ['dev.jsonl', 'dev-2.jsonl', 'test.jsonl', 'judge.jsonl'];
      const others = (await Promise.all(files.map(readSet))).flat();
      const words = new Set(others.map(({ text }) => text));
      const sentences = await readSet('judge-2.jsonl');
      expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
      for (const { id, doc, text } of sentences) {
        expect(words.has(text), id).toBe(false);
        const kind = doc.slice(0, doc.indexOf(':'));
        const ofKind = names.filter((other) => other.startsWith(`${kind}:`));
        if (kind !== 'page') expect(ofKind.indexOf(doc) % 2, id).toBe(1);
      }
    },
  );
});

describe('judge-3.jsonl', () => {
  const files = ['dev.jsonl', 'dev-2.jsonl', 'test.jsonl', 'judge.jsonl', 'judge-2.jsonl'];

  it.skipIf(!hasTexts())(
    'has no words of another set, and a random part at odd places',
    async () => {
      const names = [...(await readTexts()).keys()];
      const others = (await Promise.all(files.map(readSet))).flat();
      const words = new Set(others.map(({ text }) => text));
      const sentences = await readSet('judge-3.jsonl');
      expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
      for (const { id, part, doc, text } of sentences) {
        expect(words.has(text), id).toBe(false);
        const kind = doc.slice(0, doc.indexOf(':'));
        const ofKind = names.filter((other) => other.startsWith(`${kind}:`));
        if (part === 'random' && kind !== 'page') expect(ofKind.indexOf(doc) % 2, id).toBe(1);
      }
    },
  );
});
