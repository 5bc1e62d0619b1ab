import { expect, test } from 'vitest';
import { runSteps } from '../algorithms/run-steps.ts';
import { buildIndex } from './build-index.ts';
import { createMatcher } from './matcher.ts';
import type { NamedEntity } from './types.ts';

/** What one corpus says of names is nothing to another, whatever it says. */

const entity = (key: string, names: string[], more: Partial<NamedEntity> = {}): NamedEntity => ({
  ...{ key, names, notNames: [], contexts: [] },
  ...more,
});

/** A rule that asks for nothing. */
const free = { beside: [], notBeside: [], notBesideEntities: [], besideEntities: [] };

const own = [
  entity('own#bridge', ['Old Bridge', 'the Bridge'], {
    notNames: ['Old Bridge Road'],
    contexts: [{ ...free, names: ['the Bridge'], beside: ['drives'], scope: 'block' }],
  }),
  entity('own#town', ['Lower Ford', 'Ford']),
];
const page = [
  'The Old Bridge at Lower Ford was shut. Ford drives over the Bridge.',
  'Old Bridge Road is open, the Bridge is not.',
  'The Old Bridge, and Lower Ford.',
];

const others: Record<string, NamedEntity[]> = {
  'the same names': [entity('other#x', ['Old Bridge', 'the Bridge', 'Lower Ford', 'Ford'])],
  'longer names around them': [
    entity('other#x', ['The Old Bridge at Lower Ford was', 'Ford drives', 'over the Bridge']),
  ],
  'longer names across their edges': [entity('other#x', ['Bridge at Lower', 'shut. Ford'])],
  'parts of them': [entity('other#x', ['Old', 'Bridge', 'Lower', 'the'])],
  'phrases that are not its own name': [
    entity('other#x', ['Ford'], { notNames: ['Lower Ford', 'Old Bridge', 'the Bridge'] }),
  ],
  'rules for the same names': [
    entity('other#x', ['Old Bridge', 'the Bridge', 'Ford'], {
      contexts: [
        { ...free, names: ['Old Bridge', 'Ford'], notBeside: ['the', 'was'], scope: 'page' },
        { ...free, names: ['the Bridge'], beside: ['nowhere'], scope: 'page' },
      ],
    }),
  ],
};

function find(entities: readonly NamedEntity[]): string[] {
  const matcher = createMatcher(runSteps(buildIndex(entities, () => undefined)));
  return matcher
    .findMentions(page)
    .map(({ text, start, end, entity: at }) => `${matcher.keyOf(at)} ${text}:${start}–${end}`)
    .filter((found) => found.startsWith('own#'))
    .sort();
}

test.each(Object.entries(others))('another corpus with %s changes no match', (_, other) => {
  const alone = find(own);
  expect(alone.length).toBeGreaterThan(5);
  expect(find([...own, ...other])).toEqual(alone);
  expect(find([...other, ...own])).toEqual(alone);
});
