import { expect, test } from 'vitest';
import { isNamed, kindOfSpeaker } from './kind-of-speaker.ts';

test('a name is told from a role and from a pronoun', () => {
  const named = ['Ada Fenn', 'Ludwig van der Aa', 'UN', 'Lindow Council', 'آدا فن'];
  expect(named.filter(isNamed)).toEqual(named);
  const unnamed = ['they', 'us what you think', 'American officials', 'Lindow’s', 'the ministry'];
  expect(unnamed.filter(isNamed)).toEqual([]);
});

test('a body is told by its name', () => {
  expect(['Ada Fenn', 'Lindow Council', 'UN', 'وزارة الدفاع'].map(kindOfSpeaker)).toEqual([
    ...['person', 'organization', 'organization', 'organization'],
  ]);
});
