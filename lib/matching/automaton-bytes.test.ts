import { describe, expect, test } from 'vitest';
import { readAutomaton, writeAutomaton } from './automaton-bytes.ts';
import { AutomatonError } from './automaton-error.ts';
import { buildMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

const base = { notNames: [], contexts: [] };
const entities: NamedEntity[] = [
  { ...base, key: 'https://one.example/#ban', names: ['Ban', 'Ban Ki-moon'], notNames: ['ban'] },
  { ...base, key: 'https://one.example/#aleppo', names: ['Aleppo', 'حلب', 'U.N.', '阿勒颇'] },
  {
    key: 'https://two.example/#fröst',
    names: ['Frost', 'Aleppo'],
    notNames: ['Frost giant'],
    contexts: [
      {
        names: ['Frost'],
        beside: ['minister'],
        besideEntities: [],
        notBeside: [],
        notBesideEntities: [],
        scope: 'block',
      },
    ],
  },
];
const texts = [
  'Ban and ban in Aleppo, حلب, 阿勒颇.',
  'Minister Frost saw a Frost giant at the U.N.',
  'Frost in Aleppo',
];

function spoil(change: (words: Uint32Array<ArrayBuffer>) => void): Uint8Array<ArrayBuffer> {
  const bytes = writeAutomaton(buildMatcher(entities));
  change(new Uint32Array(bytes.buffer));
  return bytes;
}

function codeOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    readAutomaton(bytes);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(AutomatonError);
    return (error as AutomatonError).code;
  }
}

describe('an automaton read from its bytes', () => {
  const built = buildMatcher(entities);
  const read = readAutomaton(writeAutomaton(built));

  test('finds what the one that was written finds', () => {
    const mentions = built.findMentions(texts);
    expect(mentions.length).toBeGreaterThan(6);
    expect(read.findMentions(texts)).toEqual(mentions);
    expect(read.findMentions(texts, { nested: true })).toEqual(
      built.findMentions(texts, { nested: true }),
    );
  });

  test('knows the keys of its entities', () => {
    expect(entities.map((_, entity) => read.keyOf(entity))).toEqual(entities.map(({ key }) => key));
  });

  test('is written as the same bytes again', () => {
    expect(writeAutomaton(read)).toEqual(writeAutomaton(built));
  });

  test('may lie anywhere in a buffer', () => {
    const bytes = writeAutomaton(built);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readAutomaton(shifted.subarray(1)).findMentions(texts)).toEqual(
      read.findMentions(texts),
    );
  });

  test('of no names finds nothing', () => {
    expect(readAutomaton(writeAutomaton(buildMatcher([]))).findMentions(texts)).toEqual([]);
  });
});

describe('bytes that are not an automaton of this version', () => {
  test('of another version are named so', () => {
    expect(codeOf(spoil((words) => (words[1] = (words[1] as number) + 1)))).toBe(
      'automaton-version',
    );
  });

  test('are damaged wherever a bit is another', () => {
    const { length } = spoil(() => undefined);
    for (let word = 0; word < length / 4; word++) {
      if (word === 1) continue;
      const code = codeOf(spoil((words) => (words[word] = (words[word] as number) ^ 0x10000)));
      expect([word, code]).toEqual([word, 'automaton-damaged']);
    }
  });

  test('are damaged when cut off at any length', () => {
    const bytes = spoil(() => undefined);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(codeOf(bytes.slice(0, length))).toBe('automaton-damaged');
    }
  });
});
